import { el, newId } from './html.ts';
import { shown } from './shortcuts.ts';

export interface Item { id: string; label: string; keys?: string | undefined; pressed?: boolean; act(): void }

/** A button that opens a menu: arrows, letters, Home and End within, Escape back. */
export function menuButton(label: string, items: () => Item[]): { dom: HTMLElement; button: HTMLButtonElement; label: HTMLElement } {
  const id = newId('menu');
  const text = el('span', {}, label);
  const button = el('button', {
    type: 'button', class: 'opens', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id,
    onmousedown: (event: Event) => event.preventDefault(), onclick: () => menu.hidden ? open() : close(), onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      event.stopPropagation();
      open();
    },
  }, text);
  const menu = el('div', { id, role: 'menu', class: 'menu', hidden: true, onkeydown: (event: KeyboardEvent) => roam(event), onfocusout: (event: FocusEvent) => {
    if (!dom.contains(event.relatedTarget as Node | null)) close();
  } });
  const dom = el('div', { class: 'menu-of' }, button, menu);

  function open(): void {
    menu.replaceChildren(...items().map(item => el('button', {
      type: 'button', tabindex: -1, role: item.pressed === undefined ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': item.pressed === undefined ? null : String(item.pressed),
      onclick: () => { close(); item.act(); },
    }, item.label, item.keys ? el('kbd', {}, shown(item.keys).join(' ')) : null)));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    (menu.firstElementChild as HTMLElement | null)?.focus();
  }

  function close(): void {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  }

  function roam(event: KeyboardEvent): void {
    const all = [...menu.querySelectorAll('button')];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? -1
      : event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? starting(all, at, event.key) : null;
    if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      button.focus();
      if (event.key === 'Escape') event.preventDefault();
    } else if (next !== null) {
      event.preventDefault();
      all[(next + all.length) % all.length]?.focus();
    }
    event.stopPropagation();
  }

  return { dom, button, label: text };
}

function starting(all: HTMLButtonElement[], at: number, letter: string): number | null {
  const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(one => one.textContent.toLowerCase().startsWith(letter.toLowerCase()));
  return found ? all.indexOf(found) : null;
}
