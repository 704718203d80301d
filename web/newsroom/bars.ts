import { el } from './html.ts';

export interface Act { label: string; act(): void; main?: boolean }

/** Bars above the text: said politely, never over what somebody writes. One of a name at a time. */
export function bars(into: HTMLElement) {
  into.classList.add('bars');
  into.setAttribute('role', 'status');
  const find = (name: string) => [...into.children].find(one => (one as HTMLElement).dataset.name === name);
  return {
    show(name: string, text: string, acts: Act[] = [], tone: 'quiet' | 'wrong' = 'quiet'): void {
      const bar = el('div', { class: `bar ${tone}`, 'data-name': name }, el('p', {}, text),
        ...acts.map(one => el('button', { type: 'button', class: one.main ? 'main' : null, onclick: one.act }, one.label)));
      const there = find(name);
      // The same again would be read aloud again.
      if (there && there.textContent === bar.textContent) return;
      if (there) there.replaceWith(bar);
      else into.append(bar);
    },
    hide(name: string): void {
      find(name)?.remove();
    },
  };
}

export type Bars = ReturnType<typeof bars>;
