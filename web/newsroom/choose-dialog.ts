// Answers a text or a field that wants a picture: the desk's pictures to choose from, and new ones to bring.
import { bring, filesOf, type OnDesk } from './bringing.ts';
import type { ChosenPicture, ChoosePicture } from './choose-picture.ts';
import { open } from './dialogs.ts';
import { el, newId } from './html.ts';
import { words } from './words.ts';

interface Found { pictures: OnDesk[]; next: string | null }

function choose({ several, files, choose }: ChoosePicture): void {
  const chosen = new Map<number, OnDesk>();
  const name = newId('chosen'), searchId = newId('search'), filesId = newId('files');
  let asking: AbortController | undefined, timer: ReturnType<typeof setTimeout> | undefined;
  const sheet = el('ul', { class: 'contact-sheet', 'aria-label': words.pictures.found });
  const status = el('p', { role: 'status', class: 'hint' });
  const arrivals = el('ul', { class: 'lines', 'aria-live': 'polite' });
  const more = el('button', { type: 'button', hidden: true, onclick: () => void ask(more.dataset.next ?? '', true) }, words.pictures.more);
  const search = el('input', { id: searchId, type: 'search', autocomplete: 'off', oninput: () => { clearTimeout(timer); timer = setTimeout(() => void ask(first()), 150); } });
  const picker = el('input', { id: filesId, type: 'file', accept: 'image/*', multiple: several, onchange: () => { void take([...picker.files ?? []]); picker.value = ''; } });
  const use = el('button', { class: 'main', disabled: true }, words.pictures.use);
  const dialog = open(several ? words.pictures.chooseSeveral : words.pictures.choose,
    el('form', { class: 'filter', role: 'search', onsubmit: (event: Event) => { event.preventDefault(); void ask(first()); } },
      el('div', { class: 'field' }, el('label', { for: searchId }, words.pictures.words), search),
      el('div', { class: 'field' }, el('label', { for: filesId }, words.pictures.bring), picker)),
    arrivals, status, sheet, more,
    el('form', { method: 'dialog', class: 'actions', onsubmit: () => choose([...chosen.values()].map(asChosen)) }, use, el('button', { type: 'button', onclick: () => dialog.close() }, words.cancel)));
  dialog.classList.add('wide');
  dialog.addEventListener('paste', event => { if (filesOf(event.clipboardData).length > 0) { event.preventDefault(); void take(filesOf(event.clipboardData)); } });
  dialog.addEventListener('dragover', event => event.preventDefault());
  dialog.addEventListener('drop', event => { event.preventDefault(); void take(filesOf(event.dataTransfer)); });
  search.focus();
  void ask(first());
  void take(files);

  function first() { return `/newsroom/pictures/choose?q=${encodeURIComponent(search.value.trim())}`; }

  async function ask(address: string, isMore = false): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal: asking.signal });
      const { pictures, next } = await answer.json() as Found;
      if (!answer.ok) throw new Error();
      const items = pictures.map(item);
      if (isMore) sheet.append(...items); else sheet.replaceChildren(...items);
      if (isMore) items[0]?.querySelector('input')?.focus();
      status.textContent = sheet.children.length === 0 ? words.pictures.none : '';
      more.hidden = next === null;
      more.dataset.next = next ?? '';
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) status.textContent = words.pictures.lineGone;
    }
  }

  async function take(brought: File[]): Promise<void> {
    if (brought.length === 0) return;
    await bring(several ? brought : brought.slice(0, 1), arrivals, picture => {
      mark(picture, true);
      sheet.querySelector(`li[data-id="${picture.id}"]`)?.remove();
      sheet.prepend(item(picture));
    });
  }

  function mark(picture: OnDesk, isOn: boolean): void {
    if (!several) {
      chosen.clear();
      sheet.querySelectorAll('input').forEach(other => { other.checked = other.value === String(picture.id) && isOn; });
    }

    if (isOn && !picture.blocked) chosen.set(picture.id, picture); else chosen.delete(picture.id);
    use.disabled = chosen.size === 0;
  }

  function item(picture: OnDesk): HTMLLIElement {
    const why = newId('why');
    const input = el('input', {
      type: several ? 'checkbox' : 'radio', name, value: picture.id, checked: chosen.has(picture.id), disabled: picture.blocked, 'aria-describedby': why, onchange: () => mark(picture, input.checked),
    });
    const reasons = [...picture.problems, ...picture.warning ? [picture.warning] : []];
    return el('li', { 'data-id': picture.id },
      el('label', {}, picture.thumb ? el('img', { src: picture.thumb, alt: '', loading: 'lazy' }) : el('span', { class: 'missing-picture' }, words.pictures.elsewhere), input, ' ', picture.label),
      el('p', { class: 'hint' }, picture.credit),
      el('p', { class: reasons.length > 0 ? 'missing' : 'hint', id: why }, reasons.join(' ')));
  }
}

const asChosen = ({ id, alt, credit, caption, width, height }: OnDesk): ChosenPicture => ({
  picture: id, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}), ...(caption ? { caption } : {}), ...(width ? { width, height } : {}),
});

/** Puts a button beside a field that takes a picture's number. */
function mountField(input: HTMLInputElement): void {
  input.insertAdjacentElement('afterend', el('button', {
    type: 'button', onclick: () => choose({
      several: false, files: [], choose: ([one]) => {
        if (!one) return;
        input.value = String(one.picture);
        for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
        input.focus();
      },
    }),
  }, words.choosePicture));
}

document.addEventListener('standfirst:choose-picture', event => {
  event.preventDefault();
  choose((event as CustomEvent<ChoosePicture>).detail);
});
document.querySelectorAll<HTMLInputElement>('input[data-choose-picture]').forEach(mountField);
