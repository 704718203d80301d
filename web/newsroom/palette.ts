import { open } from './dialogs.ts';
import { el } from './html.ts';
import { words } from './words.ts';

interface Entry { label: string; hint?: string; href?: string; act?(): void }

const commands = (): Entry[] => [...document.querySelectorAll<HTMLElement>('[data-command]')].filter(one => !one.hasAttribute('disabled'))
  .map(one => ({ label: one.dataset.command || one.textContent.trim(), hint: words.commands, act: () => one.click() }));

/** Words that begin so, in any order: "ob cl" finds "Clear the obituaries". */
const fits = (label: string, query: string) => query.toLowerCase().split(/\s+/).every(part => label.toLowerCase().split(/[\s/-]+/).some(word => word.startsWith(part)));

/** Goes anywhere or does anything by a few letters: the page's own commands at once, the server's answer when it is there. */
export function openPalette(): boolean {
  if (document.querySelector('dialog[open]')) return true;
  let entries: Entry[] = [], chosen = 0, timer: ReturnType<typeof setTimeout> | undefined, asking: AbortController | undefined;
  const results = el('div', { role: 'listbox', id: 'palette-list', 'aria-label': words.goAnywhere });
  const status = el('p', { role: 'status', class: 'empty', hidden: true }, words.noMatch);
  const input = el('input', {
    type: 'search', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-label': words.goAnywhere, placeholder: words.find, autocomplete: 'off', spellcheck: 'false',
    oninput: () => ask(), onkeydown: (event: KeyboardEvent) => press(event),
  });
  const dialog = open(words.goAnywhere, input, results, status);
  dialog.classList.add('palette');
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  input.focus();
  show(commands());

  function ask(): void {
    const query = input.value.trim();
    const own = query === '' ? commands() : commands().filter(one => fits(one.label, query));
    show(own, query !== '');
    clearTimeout(timer);
    asking?.abort();
    if (query === '') return;
    timer = setTimeout(() => {
      asking = new AbortController();
      fetch(`/newsroom/go?q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' }, signal: asking.signal })
        .then(answer => answer.ok ? answer.json() as Promise<Entry[]> : [])
        .then(found => show([...own, ...found]), () => { /* Overtaken by the next letter, or the line is gone: the page's own commands stay. */ });
    }, 80);
  }

  function show(all: Entry[], isWaiting = false): void {
    const kept = entries[chosen]?.label;
    entries = all.slice(0, 30);
    chosen = Math.max(0, entries.findIndex(one => one.label === kept));
    results.replaceChildren(...entries.map((one, i) => el('div', { role: 'option', id: `palette-${i}`, onclick: () => go(i) }, el('span', {}, one.label), one.hint && el('span', { class: 'hint' }, one.hint))));
    status.hidden = entries.length > 0 || isWaiting || input.value.trim() === '';
    mark();
  }

  function mark(): void {
    [...results.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === chosen)));
    if (entries.length > 0) input.setAttribute('aria-activedescendant', `palette-${chosen}`); else input.removeAttribute('aria-activedescendant');
    results.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && entries.length > 0) {
      chosen = (chosen + by + entries.length) % entries.length;
      mark();
    } else if (event.key === 'Enter' && !event.isComposing) {
      go(chosen);
    }
    if (by !== 0 || event.key === 'Enter') event.preventDefault();
    event.stopPropagation();
  }

  function go(index: number): void {
    const entry = entries[index];
    if (!entry) return;
    dialog.close();
    if (entry.act) entry.act();
    // Only ways within the newsroom's own site, whatever the answer says.
    else if (entry.href && new URL(entry.href, location.href).origin === location.origin) location.assign(entry.href);
  }

  return true;
}
