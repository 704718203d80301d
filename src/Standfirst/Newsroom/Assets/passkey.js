// Passkeys: what the server asks goes to the browser's own dialog, what that answers goes back. Parts of a page that need this are hidden
// until it runs, and stay so where the browser has no passkeys.
"use strict";

if (window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON) {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    offer(part, part, part.querySelector("form"), () => use(part));
  }

  for (const form of document.querySelectorAll("[data-passkey-new]")) {
    offer(form, form.querySelector(".passkey"), form, () => make(form));
  }
}

function offer(root, part, form, act) {
  const button = part.querySelector("button");
  const wrong = part.querySelector(".wrong");
  part.hidden = false;
  button.addEventListener("click", async () => {
    wrong.hidden = true;
    button.disabled = true;
    try {
      await act();
    } catch (failure) {
      wrong.textContent = words(failure);
      wrong.hidden = false;
      const field = failure.field && form.elements[failure.field];
      if (field) {
        field.setAttribute("aria-invalid", "true");
        field.focus();
      }
    } finally {
      button.disabled = false;
    }
  });
}

async function use(part) {
  const address = part.dataset.passkey;
  const data = new FormData(part.querySelector("form"));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(address + "/options", data));
  const credential = await navigator.credentials.get({ publicKey });
  data.set("credential", JSON.stringify(credential));
  await ask(address, data);
  location.assign(part.dataset.to);
}

async function make(form) {
  const address = form.dataset.passkeyNew;
  const data = new FormData(form);
  data.delete("password");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(address + "/options", data));
  const credential = await navigator.credentials.create({ publicKey });
  data.set("credential", JSON.stringify(credential));
  const done = await ask(address, data);
  location.assign(done.to);
}

async function ask(address, data) {
  const answer = await fetch(address, {
    method: "POST",
    body: data,
    headers: { "X-CSRF": data.get("__RequestVerificationToken"), Accept: "application/json" },
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw Object.assign(new Error(said.error || "That did not work. Please open this page again."), { field: said.field, told: true });
  }

  return said;
}

function words(failure) {
  if (failure.told) return failure.message;
  switch (failure.name) {
    case "NotAllowedError": return "Nothing was confirmed, or it took too long. Please try again.";
    case "InvalidStateError": return "This device has a passkey for you already. Sign in with it.";
    case "SecurityError": return "Passkeys work only at the paper's own address, over HTTPS or at localhost.";
    default: return "That did not work: " + failure.message;
  }
}
