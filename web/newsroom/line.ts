/** Sends to the story's own addresses, with the form's token; a line that hangs for twenty seconds counts as cut. */
export function line(form: HTMLFormElement): (address: string, sent: unknown, isLeaving?: boolean) => Promise<Response> {
  return async (address, sent, isLeaving = false) => {
    const token = form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]');
    const answer = await fetch(address, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: isLeaving, signal: AbortSignal.timeout(20_000), body: JSON.stringify(sent),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF': token?.value ?? '' },
    });
    // After signing in again in another window the server may hand out a new token with its refusal of the old one.
    const renewed = answer.headers.get('X-CSRF');
    if (renewed && token) token.value = renewed;
    return answer;
  };
}

/** Signing in in a window of its own, so that the text stays where it is. Its page says so when it is done; coming back asks as well. */
export function signIn(address: string, then: () => void): void {
  const popup = open(`${address || '/newsroom/sign-in'}?popup=1`, 'standfirst-sign-in', 'popup,width=480,height=680');
  addEventListener('focus', then, { once: true });
  addEventListener('message', function heard(event) {
    if (event.origin !== location.origin || event.data !== 'standfirst:signed-in') return;
    removeEventListener('message', heard);
    removeEventListener('focus', then);
    popup?.close();
    then();
  });
}
