// Entries of a menu by Alt with an arrow: it presses the entry's own button, which is all there is without script.
import { isOn, list } from './shortcuts.ts';
import { bringWords, words } from './words.ts';

bringWords(document);
list({ id: 'place', keys: 'Alt-ArrowUp', words: words.keyWords.place ?? 'Move it up or down' });
document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || !isOn('place')) return;
  const entry = (event.target as Element).closest('[data-entry]');
  if (!entry) return;
  event.preventDefault();
  entry.querySelector<HTMLButtonElement>(`button[name=by][value="${event.key === 'ArrowUp' ? -1 : 1}"]:not([disabled])`)?.click();
});
document.querySelectorAll<HTMLElement>('[data-script-only]').forEach(one => { one.hidden = false; });
// The entry that was moved has the focus again, so that it can be moved on.
if (location.hash.startsWith('#entry-')) document.getElementById(location.hash.slice(1))?.focus();
