import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { kinds, type Kind } from './blocks.ts';
import { el, newId } from './html.ts';
import { isOn, shown } from './shortcuts.ts';
import { words } from './words.ts';

interface Open { from: number }
const key = new PluginKey<Open | null>('blockMenu');

/** A "/" at the beginning of a line or after a space opens what can be put there; letters narrow it down. */
export const BlockMenu = Extension.create({
  name: 'blockMenu',
  // Before the keys of the text: Enter and the arrows are the menu's while it is open.
  priority: 1000,
  addProseMirrorPlugins: () => {
    let menu: Menu | undefined;
    return [new Plugin<Open | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, open) => {
          const asked = tr.getMeta(key) as Open | null | undefined;
          const now = asked === undefined ? open && { from: tr.mapping.map(open.from) } : asked;
          return now && /^\/[^\s/]{0,20}$/u.test(typed(tr.doc.resolve(Math.min(now.from, tr.doc.content.size)), tr.selection.head, tr.selection.empty)) ? now : null;
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          const before = view.state.doc.resolve(from);
          const previous = before.parent.textBetween(Math.max(0, before.parentOffset - 1), before.parentOffset, ' ', ' ');
          if (text !== '/' || (previous !== '' && !/\s/.test(previous)) || !isOn('slash')) return false;
          view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, { from }));
          return true;
        },
        handleKeyDown: (view, event) => key.getState(view.state) ? menu?.press(event) ?? false : false,
      },
      view(view) {
        menu = new Menu(view);
        return { update: () => menu?.update(), destroy: () => menu?.close() };
      },
    })];
  },
});

function typed(from: ReturnType<EditorView['state']['doc']['resolve']>, head: number, empty: boolean): string {
  return empty && from.parent.isTextblock && head > from.pos && head <= from.end() ? from.parent.textBetween(from.parentOffset, head - from.start(), '\ufffc', '\ufffc') : '';
}

class Menu {
  private readonly dom = el('div', { role: 'listbox', tabindex: -1, class: 'menu block-menu', id: newId('block-menu'), 'aria-label': words.insert, hidden: true });
  private found: Kind[] = [];
  private chosen = 0;
  private query: string | null = null;

  constructor(private readonly view: EditorView) {}

  update(): void {
    const open = key.getState(this.view.state);
    if (!open) {
      if (!this.dom.hidden) this.hide();
      return;
    }
    const query = this.view.state.doc.textBetween(open.from + 1, this.view.state.selection.head).toLowerCase();
    if (query === this.query) return;
    this.query = query;
    // Beside the text, within the page's main part, which does not exist yet while the editor is being made.
    if (!this.dom.isConnected) (this.view.dom.parentElement ?? document.body).append(this.dom);
    this.found = kinds.filter(kind => (words.blocks[kind.id] ?? kind.id).toLowerCase().split(/\s/).concat((words.blocks[kind.id] ?? '').toLowerCase()).some(word => word.startsWith(query)));
    this.chosen = 0;
    this.draw();
    const at = this.view.coordsAtPos(open.from);
    this.dom.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.dom;
    this.dom.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    this.dom.style.top = `${at.bottom + height + 8 > innerHeight ? Math.max(8, at.top - height - 4) : at.bottom + 4}px`;
  }

  private draw(): void {
    this.dom.replaceChildren(...this.found.length === 0 ? [el('p', { class: 'empty' }, words.nothingFound)] : this.found.map((kind, i) => el('div', {
      role: 'option', id: `${this.dom.id}-${i}`, 'aria-selected': String(i === this.chosen), onmousedown: (event: Event) => { event.preventDefault(); this.take(i); },
    }, words.blocks[kind.id] ?? kind.id, kind.keys ? el('kbd', {}, shown(kind.keys).join(' ')) : null)));
    this.view.dom.setAttribute('aria-controls', this.dom.id);
    this.view.dom.setAttribute('aria-activedescendant', `${this.dom.id}-${this.chosen}`);
    this.dom.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  press(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.chosen = (this.chosen + (event.key === 'ArrowDown' ? 1 : -1) + this.found.length) % Math.max(1, this.found.length);
      this.draw();
      return true;
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && this.found.length > 0) {
      this.take(this.chosen);
      return true;
    }
    if (event.key === 'Escape') this.view.dispatch(this.view.state.tr.setMeta(key, null));
    return event.key === 'Escape';
  }

  private take(index: number): void {
    const open = key.getState(this.view.state), kind = this.found[index];
    if (!open || !kind) return;
    this.view.dispatch(this.view.state.tr.delete(open.from, this.view.state.selection.head).setMeta(key, null));
    kind.act(this.view);
  }

  private hide(): void {
    this.dom.hidden = true;
    this.query = null;
    this.view.dom.removeAttribute('aria-controls');
    this.view.dom.removeAttribute('aria-activedescendant');
  }

  close(): void {
    this.dom.remove();
  }
}
