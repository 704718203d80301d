import { el, newId } from './html.ts';
import { words } from './words.ts';

/**
 * Proposes names while one types into a field of writers or topics: a combobox after the ARIA practices. The field stays a field: what is not
 * proposed can be typed, and without script it is all typed.
 */
function propose(input: HTMLInputElement): void {
  const of = input.dataset.names ?? '';
  const isOne = input.dataset.one !== undefined;
  const id = newId('names');
  const list = el('ul', { id, role: 'listbox', class: 'names', 'aria-label': words.names, hidden: true });
  let names: string[] = [], chosen = -1, timer: ReturnType<typeof setTimeout> | undefined, asking: AbortController | undefined;
  input.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false', autocomplete: 'off' })) input.setAttribute(name, value);

  /** The name that the cursor stands in. */
  function part(): { from: number; to: number; typed: string } {
    const { value } = input;
    const at = input.selectionStart ?? value.length;
    const from = isOne ? 0 : value.lastIndexOf(',', at - 1) + 1;
    const next = isOne ? -1 : value.indexOf(',', at);
    const to = next < 0 ? value.length : next;
    return { from, to, typed: value.slice(from, to).trim() };
  }

  function ask(): void {
    clearTimeout(timer);
    asking?.abort();
    const { typed } = part();
    if (typed === '') { show([]); return; }
    timer = setTimeout(() => {
      asking = new AbortController();
      fetch(`/newsroom/stories/names?of=${of}&q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' }, signal: asking.signal })
        .then(answer => answer.ok ? answer.json() as Promise<string[]> : [])
        .then(found => show(document.activeElement === input ? found.filter(name => name !== typed) : []), () => { /* Overtaken by the next letter, or the line is gone: then it is typed. */ });
    }, 80);
  }

  function show(found: string[]): void {
    [names, chosen] = [found, -1];
    // The button goes down on the field's side: a click would take the focus first.
    list.replaceChildren(...found.map((name, i) => el('li', { role: 'option', id: `${id}-${i}`, 'aria-selected': 'false', onmousedown: (event: Event) => { event.preventDefault(); take(i); } }, name)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
    if (found.length > 0) Object.assign(list.style, { insetInlineStart: `${input.offsetLeft}px`, insetBlockStart: `${input.offsetTop + input.offsetHeight}px`, minInlineSize: `${Math.min(input.offsetWidth, 320)}px` });
  }

  function mark(to: number): void {
    chosen = to;
    [...list.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === chosen)));
    input.setAttribute('aria-activedescendant', `${id}-${chosen}`);
  }

  function take(index: number): void {
    const { from, to } = part();
    const name = (from > 0 ? ' ' : '') + (names[index] ?? '');
    input.setRangeText(name, from, to, 'end');
    show([]);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    show([]);
  }

  input.addEventListener('input', event => { if (event.isTrusted) ask(); });
  input.addEventListener('blur', () => show([]));
  input.addEventListener('keydown', event => {
    if (names.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark((chosen + (event.key === 'ArrowDown' ? 1 : names.length + (chosen < 0 ? 0 : -1))) % names.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0) { take(chosen); if (event.key === 'Tab') return; }
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

export const proposeNames = (within: ParentNode): void => within.querySelectorAll<HTMLInputElement>('input[data-names]').forEach(propose);
