import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorView } from '@tiptap/pm/view';
import { kinds } from './blocks.ts';
import { el } from './html.ts';
import { isMarked, mark } from './mark-commands.ts';
import { menuButton } from './menu.ts';
import { shown } from './shortcuts.ts';
import { words } from './words.ts';

const inBar = ['strong', 'emphasis', 'link', 'quotation'];
const inMore = ['strike', 'sub', 'sup', 'code', 'date', 'language'];
const keysOf: Record<string, string> = { strong: 'Mod-b', emphasis: 'Mod-i', link: 'Mod-Shift-k', quotation: "Mod-'" };

/** Words that are buttons, one stop for Tab and arrows within, as the pattern of a toolbar asks. */
export function toolbar(view: EditorView, surface: string): { dom: HTMLElement; refresh(): void; focus(): void } {
  const markButtons = inBar.map(name => [name, button(words.marks[name] ?? name, keysOf[name], () => void mark(view, name), { 'aria-pressed': 'false', class: `mark-${name}` })] as const);
  const block = menuButton(words.text, () => kinds.map(kind => ({ id: kind.id, label: words.blocks[kind.id] ?? kind.id, keys: kind.keys, act: () => void kind.act(view) })));
  const more = menuButton(words.more, () => inMore.map(name => ({ id: name, label: words.marks[name] ?? name, pressed: isMarked(view.state, name), act: () => void mark(view, name) })));
  const undoing = button(words.undo, 'Mod-z', () => { undo(view.state, view.dispatch); view.focus(); });
  const redoing = button(words.redo, 'Mod-Shift-z', () => { redo(view.state, view.dispatch); view.focus(); });
  const keys = button(words.keys, undefined, () => document.dispatchEvent(new CustomEvent('standfirst:keys')));
  const buttons = [block.button, ...markButtons.map(([, one]) => one), more.button, undoing, redoing, keys];
  const dom = el('div', { role: 'toolbar', class: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': surface, onkeydown: (event: KeyboardEvent) => roam(event) },
    block.dom, ...markButtons.map(([, one]) => one), more.dom, undoing, redoing, keys);
  let current = 0;
  const stand = (index: number) => {
    current = (index + buttons.length) % buttons.length;
    buttons.forEach((one, i) => { one.tabIndex = i === current ? 0 : -1; });
  };
  stand(0);

  function roam(event: KeyboardEvent): void {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const forward = getComputedStyle(dom).direction === 'rtl' ? -1 : 1;
    const to = event.key === 'ArrowRight' ? at + forward : event.key === 'ArrowLeft' ? at - forward : event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : null;
    if (event.key === 'Escape') view.focus();
    if (to === null) return;
    event.preventDefault();
    stand(to);
    buttons[current]?.focus();
  }

  return {
    dom,
    focus: () => buttons[current]?.focus(),
    refresh() {
      const { state } = view;
      for (const [name, one] of markButtons) set(one, 'aria-pressed', String(isMarked(state, name)));
      const kind = kindOf(view);
      if (block.label.textContent !== kind) block.label.textContent = kind;
      set(undoing, 'aria-disabled', String(undoDepth(state) === 0));
      set(redoing, 'aria-disabled', String(redoDepth(state) === 0));
    },
  };
}

// Writing an attribute that has its value already would still wake whoever watches the page.
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function kindOf(view: EditorView): string {
  const { $from } = view.state.selection;
  const node = 'node' in view.state.selection ? (view.state.selection as { node: typeof $from.parent }).node : $from.parent;
  const list = $from.depth > 1 && $from.node(-1).type.name === 'listItem' ? $from.node(-2).type.name : '';
  const name = node.type.name === 'heading' ? `heading${node.attrs.level as number}` : node.type.name === 'paragraph' && list ? list : node.type.name;
  return words.blocks[name] ?? words.text;
}

function button(label: string, keys: string | undefined, act: () => void, given: Record<string, unknown> = {}): HTMLButtonElement {
  return el('button', {
    type: 'button', ...given, title: keys ? `${label} (${shown(keys).join(' ')})` : null,
    // The selection stays in the text while the mouse presses.
    onmousedown: (event: Event) => event.preventDefault(), onclick: act,
  }, label);
}
