import { Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import type { NodeType } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { NodeSelection, Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { around, kinds, move } from './blocks.ts';
import { mark } from './mark-commands.ts';
import { isOn, list } from './shortcuts.ts';
import { words } from './words.ts';

export interface Places { toolbar(): void; panel(): boolean }

// Not Ctrl K (goes anywhere), Ctrl Alt (is AltGr on many keyboards), Ctrl Shift U (types a code point on Linux), nor what a browser uses
// for its own windows; F10 with Alt and Enter with Alt are where other programs have the tool bar and the properties.
const switchable = (places: Places): [id: string, keys: string, act: (view: EditorView) => unknown][] => [
  ['strong', 'Mod-b', view => mark(view, 'strong')], ['emphasis', 'Mod-i', view => mark(view, 'emphasis')], ['link', 'Mod-Shift-k', view => mark(view, 'link')],
  ['quotation', "Mod-'", view => mark(view, 'quotation')],
  ...kinds.filter(kind => kind.keys).map(kind => [kind.id, kind.keys ?? '', kind.act] as [string, string, (view: EditorView) => unknown]),
  ['moveUp', 'Alt-ArrowUp', view => move(-1)(view.state, view.dispatch)], ['moveDown', 'Alt-ArrowDown', view => move(1)(view.state, view.dispatch)],
  ['toolbar', 'Alt-F10', () => { places.toolbar(); }], ['panel', 'Alt-Enter', () => places.panel()],
];

/** Keys of the text, what "## " and "- " at the beginning of a line mean, undo, and the cursor between blocks. */
export const Keys = (places: Places) => Extension.create({
  name: 'keys',
  addProseMirrorPlugins() {
    const item = this.editor.schema.nodes.listItem as NodeType;
    const ours = switchable(places);
    list(...ours.map(([id, keys]) => ({ id, keys, words: words.keyWords[id] ?? id })), { id: 'slash', keys: '/', words: words.keyWords.slash ?? '' },
      { id: 'undo', keys: 'Mod-z', words: words.keyWords.undo ?? '' }, { id: 'redo', keys: 'Mod-Shift-z', words: words.keyWords.redo ?? '' }, { id: 'breakLine', keys: 'Shift-Enter', words: words.keyWords.breakLine ?? '' });
    const bound: Record<string, Command> = {
      'Mod-z': undo, 'Mod-Shift-z': redo, 'Mod-y': redo,
      Enter: chainCommands(leave, splitListItem(item)),
      'Shift-Enter': (state, dispatch) => {
        dispatch?.(state.tr.replaceSelectionWith((state.schema.nodes.hardBreak as NodeType).create(), true).scrollIntoView());
        return true;
      },
      Backspace: stayInCaption,
    };
    for (const [id, keys, act] of ours) {
      bound[keys] = (_state, _dispatch, view) => view !== undefined && isOn(id) && act(view) !== false;
    }
    // A cell's Tab comes first; out of lists Tab leaves the text, or nobody could by keyboard.
    bound.Tab = (state, dispatch) => around(state, 'listItem') !== null && (sinkListItem(item)(state, dispatch) || true);
    bound['Shift-Tab'] = (state, dispatch) => around(state, 'listItem') !== null && liftListItem(item)(state, dispatch);
    return [history({ newGroupDelay: 700 }), gapCursor(), new Plugin({ props: { handleKeyDown: keydownHandler(bound) } })];
  },
  addInputRules() {
    const nodes = this.editor.schema.nodes as Record<string, NodeType>;
    const node = (name: string) => nodes[name] as NodeType;
    return [
      ...[2, 3, 4].map(level => textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: node('heading'), getAttributes: { level } })),
      wrappingInputRule({ find: /^[-*]\s$/, type: node('bulletList') }),
      wrappingInputRule({ find: /^(\d{1,3})[.)]\s$/, type: node('orderedList'), getAttributes: match => ({ start: Number(match[1]) }), joinPredicate: (match, before) => before.childCount + (before.attrs.start as number) === Number(match[1]) }),
      wrappingInputRule({ find: /^>\s$/, type: node('blockquote') }),
    ];
  },
});

/** Enter in a caption or a pull quote goes on in a paragraph below: neither has two of its kind. */
const leave: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!['picture', 'pullQuote'].includes($from.parent.type.name)) return false;
  const depth = $from.depth > 1 && $from.node(-1).type.name === 'gallery' ? $from.depth - 1 : $from.depth;
  if (!$from.node(depth - 1).canReplaceWith($from.indexAfter(depth - 1), $from.indexAfter(depth - 1), state.schema.nodes.paragraph as NodeType)) return false;
  const at = $from.after(depth);
  const tr = state.tr.deleteSelection();
  tr.insert(tr.mapping.map(at), (state.schema.nodes.paragraph as NodeType).create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(at, -1) + 1)).scrollIntoView());
  return true;
};

/** Backspace at the beginning of a caption selects its picture, so that the next one deletes it and none tears it apart. */
const stayInCaption: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!$cursor || $cursor.parentOffset > 0) return false;
  if ($cursor.parent.type.name !== 'picture') return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $cursor.before())));
  return true;
};
