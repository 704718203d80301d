// Keys and the command palette of every page of the newsroom. Each of its ways is a link or a button as well: pages work without it.
import { open } from './dialogs.ts';
import { el, isWriting } from './html.ts';
import { proposeNames } from './names.ts';
import { openPalette } from './palette.ts';
import { isOn, list, shortcuts, shown, turn } from './shortcuts.ts';
import { bringWords, words } from './words.ts';

const say = (id: string, keys: string, more = '') => ({ id, keys, words: `${words.keyWords[id] ?? id}${more}` });

function keysDialog(): void {
  const destinations = [...document.querySelectorAll<HTMLElement>('a[data-key]')].map(link => say('go', `g ${link.dataset.key ?? ''}`, ` ${link.textContent.trim()}`));
  const rows = [...shortcuts(), ...destinations.slice(0, 20)].map(one => el('tr', {},
    el('td', {}, ...one.keys.split(' ').map(part => el('kbd', {}, shown(part).join(' ')))), el('td', {}, one.words),
    el('td', {}, el('label', {}, el('input', { type: 'checkbox', ...(isOn(one.id) ? { checked: true } : {}), 'aria-label': `${one.words}: ${words.switchOff}`, onchange: (event: Event) => turn(one.id, (event.target as HTMLInputElement).checked) }), ' ', words.switchOff))));
  const dialog = open(words.shortcuts, el('p', { class: 'note' }, words.keysHint), el('table', { class: 'list' }, el('tbody', {}, ...rows)), el('form', { method: 'dialog', class: 'actions' }, el('button', { class: 'main' }, words.close)));
  dialog.classList.add('keys');
}

/** The line of a list that has the focus, or the first. */
function step(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-list] [data-item], table[data-list] > tbody > tr, ul[data-list] > li, ol[data-list] > li')];
  if (rows.length === 0) return false;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
  // Its link has the focus, so that Enter and a screen reader need nothing else.
  const target = row?.querySelector<HTMLElement>('a[href], button') ?? row;
  if (target === row) row?.setAttribute('tabindex', '-1');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return true;
}

let waiting = 0;

function press(event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented && event.key !== 'Enter') return false;
  if (ctrl && !event.altKey && !event.shiftKey) {
    if (event.key.toLowerCase() === 'k' && isOn('palette')) return openPalette();
    // An editor takes every Enter for its own, so this one is not asked whether somebody took it.
    if (event.key === 'Enter' && isOn('main') && !document.querySelector('dialog[open]')) return click('button[data-main]:not([disabled])');
    return false;
  }
  // Letters alone are keys only where nothing is being written, and not within a dialog or a menu, which have their own.
  if (ctrl || event.altKey || isWriting(event.target) || document.querySelector('dialog[open]') || (event.target as Element | null)?.closest('[role=menu], [role=listbox], [role=toolbar]')) return false;
  if (waiting > 0 && event.timeStamp - waiting < 1500) {
    waiting = 0;
    return click(`a[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  }
  switch (event.key) {
    case '?': if (isOn('help')) { keysDialog(); return true; } return false;
    case 'g': if (isOn('go')) { waiting = event.timeStamp; return true; } return false;
    case 'j': return isOn('next') && step(1);
    case 'k': return isOn('previous') && step(-1);
    case 'c': return isOn('create') && click('a[data-new], button[data-new]');
    default: return false;
  }
}

function click(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
}

bringWords(document);
proposeNames(document);
document.querySelectorAll<HTMLElement>('button[data-open]').forEach(button => { button.hidden = false; });
list(say('help', '?'), say('palette', 'Mod-k'), say('go', 'g …'), say('create', 'c'), say('next', 'j'), say('previous', 'k'), say('main', 'Mod-Enter'));
document.addEventListener('keydown', event => { if (!event.isComposing && press(event)) event.preventDefault(); });
document.addEventListener('standfirst:keys', keysDialog);
// A list of desks that hangs open is in the way of whoever has gone on to something else.
const shut = (but: EventTarget | null): void => document.querySelectorAll<HTMLDetailsElement>('details.more[open]').forEach(one => { if (!one.contains(but as Element | null)) one.open = false; });
document.addEventListener('focusin', event => shut(event.target));
document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' ? (event.target as Element).closest?.<HTMLDetailsElement>('details.more[open]') : null;
  if (open) { open.open = false; open.querySelector('summary')?.focus(); }
});
document.addEventListener('click', event => {
  shut(event.target);
  if ((event.target as Element).closest?.('[data-open=keys]')) keysDialog();
  if ((event.target as Element).closest?.('[data-open=palette]')) openPalette();
});
