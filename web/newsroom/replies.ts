// Keys of the Replies desk. Each stands at a button, a link or a part that opens (data-press): without this script they are pressed by hand.
import { isWriting } from './html.ts';
import { isOn, list } from './shortcuts.ts';

const places = () => [...document.querySelectorAll<HTMLElement>('[data-press]')];
const idOf = (key: string) => `replies-${key}`;

list(...[...new Map(places().map(one => [one.dataset.press ?? '', one.textContent.trim()]))].filter(([key]) => key !== 'j' && key !== 'k').map(([key, words]) => ({ id: idOf(key), keys: key, words })));
if (document.querySelector('[name=id][type=checkbox]')) list({ id: idOf('x'), keys: 'x', words: 'Tick' });

// "g s" goes to Stories and must not mark anything as spam; nor must a key that is held down judge comment after comment.
let went = 0, isDone = false;

function press(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isDone || document.querySelector('dialog[open]')) return false;
  const reasons = (event.target as Element | null)?.closest?.('details.reject[open]');
  if (reasons && event.key === 'Escape') {
    reasons.removeAttribute('open');
    reasons.querySelector('summary')?.focus();
    return true;
  }
  if (isWriting(event.target)) return false;
  const key = event.key.toLowerCase(), isAfterGo = went > 0 && event.timeStamp - went < 1500;
  went = key === 'g' ? event.timeStamp : 0;
  if (isAfterGo || event.defaultPrevented) return false;
  if (reasons && key >= '1' && key <= '9') return choose(reasons, key);
  if (key === 'x') return isOn(idOf('x')) && tick();
  const place = places().find(one => one.dataset.press === key);
  if (!place || !isOn(key === 'j' ? 'next' : key === 'k' ? 'previous' : idOf(key))) return false;
  return go(place);
}

function go(place: HTMLElement): boolean {
  if (place instanceof HTMLButtonElement || place instanceof HTMLAnchorElement) {
    isDone = true;
    place.click();
    return true;
  }
  const part = place.closest('details');
  if (!part) return false;
  part.open = true;
  part.querySelector<HTMLElement>('input:not([type=hidden]), select')?.focus();
  part.scrollIntoView({ block: 'nearest' });
  return true;
}

function choose(part: Element, digit: string): boolean {
  const one = part.querySelector<HTMLInputElement>(`[data-digit="${digit}"]`);
  if (one) { one.checked = true; one.focus(); }
  return one !== null;
}

function tick(): boolean {
  const box = document.activeElement?.closest('[data-item]')?.querySelector<HTMLInputElement>('[name=id]');
  if (box) box.checked = !box.checked;
  return box !== undefined && box !== null;
}

document.addEventListener('keydown', event => { if (!event.isComposing && press(event)) event.preventDefault(); });
// A page that comes back from the browser's memory can be acted on again.
addEventListener('pageshow', () => { isDone = false; });
// Enter in a reason sends that reason, and not the first button of the form around it.
document.addEventListener('keydown', event => {
  const part = (event.target as Element).closest?.('details.reject');
  if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement) || !part) return;
  event.preventDefault();
  part.querySelector<HTMLButtonElement>('button')?.click();
});
