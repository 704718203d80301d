// The line-up by drag and by Alt with an arrow. Each place is a list to choose from as well, which is all there is without script.
import { el } from './html.ts';
import { isOn, list } from './shortcuts.ts';
import { bringWords, words } from './words.ts';

function mount(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLLIElement>('[data-place]')];
  const select = (row: Element) => row.querySelector('select') as HTMLSelectElement;
  const label = (row: Element) => row.querySelector('label')?.textContent.trim() ?? '';
  const left = form.querySelector<HTMLElement>('[data-left]');
  const told = el('p', { class: 'sr', role: 'status' });
  form.append(told);
  const began = new Set(rows.map(row => select(row).value).filter(value => value !== ''));

  /** Stories that stood here and stand nowhere now are named until they are placed again or the line-up is out. */
  function changed(): void {
    const there = new Set(rows.map(row => select(row).value));
    const gone = [...began].filter(value => !there.has(value));
    left?.toggleAttribute('hidden', gone.length === 0);
    left?.querySelector('ul')?.replaceChildren(...gone.map(value => el('li', {}, [...select(rows[0] as Element).options].find(one => one.value === value)?.textContent ?? '')));
    preview();
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  function preview(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => form.querySelector<HTMLButtonElement>('button[formtarget=front]')?.click(), 400);
  }

  /** Puts a story at another place; those between make room. */
  function move(from: number, to: number): void {
    if (to < 0 || to >= rows.length || from === to) return;
    const values = rows.map(row => select(row).value);
    values.splice(to, 0, ...values.splice(from, 1));
    rows.forEach((row, i) => { select(row).value = values[i] ?? ''; });
    const row = rows[to] as HTMLLIElement;
    select(row).focus();
    told.textContent = `${select(row).selectedOptions[0]?.textContent ?? ''}: ${label(row)}`;
    changed();
  }

  rows.forEach((row, at) => {
    const grip = el('span', { class: 'grip', 'aria-hidden': 'true' }, '⠿');
    row.prepend(grip);
    row.draggable = true;
    row.addEventListener('dragstart', event => { event.dataTransfer?.setData('text/x-place', String(at)); row.classList.add('is-dragged'); });
    row.addEventListener('dragend', () => row.classList.remove('is-dragged'));
    row.addEventListener('dragover', event => { if (event.dataTransfer?.types.includes('text/x-place')) { event.preventDefault(); row.classList.add('is-over'); } });
    row.addEventListener('dragleave', () => row.classList.remove('is-over'));
    row.addEventListener('drop', event => {
      event.preventDefault();
      row.classList.remove('is-over');
      move(Number(event.dataTransfer?.getData('text/x-place')), at);
    });
    select(row).addEventListener('change', changed);
    row.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || !isOn('place')) return;
      event.preventDefault();
      move(at, at + (event.key === 'ArrowUp' ? -1 : 1));
    });
  });
  form.querySelectorAll<HTMLElement>('[data-script-only]').forEach(one => { one.hidden = false; });
}

bringWords(document);
list({ id: 'place', keys: 'Alt-ArrowUp', words: words.keyWords.place ?? 'Move it up or down' });
document.querySelectorAll<HTMLFormElement>('form[data-line-up]').forEach(mount);
