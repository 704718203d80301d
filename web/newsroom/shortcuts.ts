// The list of keys is one for both scripts of a page: each puts its own in, desk.ts shows it.

export interface Shortcut { id: string; keys: string; words: string }

const shelf = globalThis as { standfirstShortcuts?: Shortcut[] };

export const shortcuts = () => shelf.standfirstShortcuts ??= [];

export const list = (...all: Shortcut[]) => void shortcuts().push(...all);

const place = 'standfirst.keys.off';

const off = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as string[];
  } catch {
    return [];
  }
};

export const isOn = (id: string) => !off().includes(id);

export function turn(id: string, on: boolean): void {
  try {
    localStorage.setItem(place, JSON.stringify([...off().filter(one => one !== id), ...(on ? [] : [id])]));
  } catch { /* Without storage it holds until the page is left: nothing to tell. */ }
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** "Mod-Shift-k" as it is written on the keyboard. */
export const shown = (keys: string) => keys.split('-').map(key =>
  key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key === 'Shift' ? (isMac ? '⇧' : 'Shift') : key === 'Alt' ? (isMac ? '⌥' : 'Alt')
    : key.startsWith('Arrow') ? { ArrowUp: '↑', ArrowDown: '↓' }[key] ?? key : key.length === 1 ? key.toUpperCase() : key);
