type Child = Node | string | null | undefined | false;
type Given = Record<string, unknown>;

/** An element with attributes (`on…` as listeners, false and null left out) and what is in it. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, given: Given = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value as EventListener);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return made;
}

let last = 0;

export const newId = (name: string) => `${name}-${++last}`;

/** Runs once in the next frame, however often it was asked for. */
export function oncePerFrame(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; act(); });
  };
}

/** A key goes to what is being written in, and to nothing else, when that has the focus. */
export const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select'));

/** So much of a passage as tells which one it is. */
export const short = (text: string): string => text.length <= 80 ? text : `${text.slice(0, 78)}…`;
