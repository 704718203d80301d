// Pictures on their way to the desk, one request each: a line of progress, then what became of it.
import { el } from './html.ts';
import { words } from './words.ts';

/** A picture on the desk, as the server tells of it. */
export interface OnDesk {
  id: number; thumb: string | null; label: string; caption: string; credit: string; alt: string; width: number; height: number; problems: string[]; warning: string | null; blocked: boolean;
}

interface Arrival { name: string; problem: string | null; wasHere: boolean; picture: OnDesk | null }

const address = '/newsroom/pictures';
// More at once are not quicker: the server looks at two at a time.
const atOnce = 2;

/** Any form of the page has it. */
const token = () => document.querySelector<HTMLInputElement>('input[name=__RequestVerificationToken]')?.value ?? '';

export const filesOf = (data: DataTransfer | null) => [...data?.files ?? []];

/** Sends files and fills a list with their lines; `came` hears of each that is on the desk now. */
export async function bring(files: File[], list: Element, came: (picture: OnDesk) => void = () => undefined): Promise<void> {
  const waiting = files.map(file => ({ file, line: line(file, list) }));
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { file, line } = next;
      const arrival = await send(file, share => line.sent(share));
      line.end(arrival);
      if (arrival.picture) came(arrival.picture);
    }
  }));
}

function line(file: File, list: Element) {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
  const item = el('li', {}, file.name, ' ', bar);
  list.append(item);
  return {
    // At the whole it is there, and the server looks at it: how long, nobody knows.
    sent(share: number) { if (share < 1) bar.value = share; else bar.removeAttribute('value'); },
    end({ name, problem, wasHere, picture }: Arrival) {
      item.replaceChildren(...picture
        ? [el('a', { href: `${address}/${picture.id}`, target: '_blank' }, name), ` ${wasHere ? words.pictures.wasHere : words.pictures.isHere} `, el('span', { class: 'hint' }, picture.problems.join(' '))]
        : [name, el('p', { class: 'wrong' }, problem)]);
    },
  };
}

function send(file: File, sent: (share: number) => void): Promise<Arrival> {
  return new Promise(resolve => {
    const refused = (problem: string) => resolve({ name: file.name, problem, wasHere: false, picture: null });
    const form = new FormData();
    form.append('files', file, file.name || words.pictures.pasted);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF', token());
    request.upload.onprogress = event => { if (event.lengthComputable) sent(event.loaded / event.total); };
    request.upload.onload = () => sent(1);
    request.onerror = () => refused(words.pictures.lineGone);
    request.onload = () => {
      const answer = request.response as { pictures?: Arrival[]; error?: string } | null;
      const arrival = answer?.pictures?.[0];
      if (arrival) resolve(arrival); else refused(request.status === 401 ? words.signedOut : answer?.error ?? words.pictures.refused);
    };
    request.send(form);
  });
}
