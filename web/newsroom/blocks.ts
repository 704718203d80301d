import { lift, setBlockType, wrapIn } from '@tiptap/pm/commands';
import type { Node, NodeType, Schema } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { guessEmbed, sourceProblem, typedAddress } from './addresses.ts';
import { ask } from './dialogs.ts';
import { choosePictures } from './choose-picture.ts';
import { words } from './words.ts';

export interface Kind { id: string; keys?: string; act(view: EditorView): unknown }

const type = (schema: Schema, name: string) => schema.nodes[name] as NodeType;

/** The innermost node of a type around the selection. */
export function around(state: EditorState, name: string): { node: Node; depth: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return { node: $from.node(depth), depth };
  return null;
}

const asText = (name: string, attrs?: Record<string, unknown>): Command => (state, dispatch) => setBlockType(type(state.schema, name), attrs)(state, dispatch);

const asList = (name: string): Command => (state, dispatch) => {
  const item = around(state, 'listItem');
  const list = item && state.selection.$from.node(item.depth - 1);
  if (!list) return wrapInList(type(state.schema, name))(state, dispatch);
  if (list.type.name === name) return liftListItem(type(state.schema, 'listItem'))(state, dispatch);
  dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(item.depth - 1), type(state.schema, name)));
  return true;
};

const asBox = (name: string): Command => (state, dispatch) => {
  const box = around(state, name);
  if (!box) return wrapIn(type(state.schema, name))(state, dispatch);
  const range = state.selection.$from.blockRange(state.selection.$to, node => node.type.name === name);
  if (!range) return lift(state, dispatch);
  dispatch?.(state.tr.lift(range, range.depth - 1));
  return true;
};

/** Puts a block where the cursor is: in place of an empty paragraph, else below the block that it is in. */
export function insert(view: EditorView, node: Node): void {
  const { state } = view;
  const { $from, $to } = state.selection;
  const tr = state.tr;
  let at: number;
  if ($from.parent.type.name === 'paragraph' && $from.parent.content.size === 0) {
    at = $from.before();
    tr.replaceWith(at, $from.after(), node);
  } else {
    let depth = $to.depth;
    while (depth > 0 && !$to.node(depth - 1).canReplaceWith($to.indexAfter(depth - 1), $to.indexAfter(depth - 1), node.type)) depth--;
    at = depth === 0 ? (state.selection instanceof NodeSelection ? $to.pos : state.doc.content.size) : $to.after(depth);
    tr.insert(at, node);
  }
  if (node.isAtom) tr.setSelection(NodeSelection.create(tr.doc, at));
  else tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** An empty paragraph below the whole block that the cursor is in. */
export const writeBelow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.to : $from.after(1);
  const tr = state.tr.insert(at, type(state.schema, 'paragraph').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};

/** Moves the outermost block of the selection over its neighbour. */
export const move = (by: -1 | 1): Command => (state, dispatch) => {
  const { $from } = state.selection;
  const index = $from.index(0), other = index + by;
  if (other < 0 || other >= state.doc.childCount) return false;
  const [start, block] = [$from.posAtIndex(index, 0), state.doc.child(index)];
  const to = by < 0 ? start - state.doc.child(other).nodeSize : start + state.doc.child(other).nodeSize;
  const tr = state.tr.delete(start, start + block.nodeSize).insert(to, block);
  const moved = (position: number) => position + to - start;
  tr.setSelection(state.selection instanceof NodeSelection ? NodeSelection.create(tr.doc, moved(state.selection.from))
    : TextSelection.create(tr.doc, moved(state.selection.from), moved(Math.min(state.selection.to, start + block.nodeSize - 1))));
  dispatch?.(tr.scrollIntoView());
  return true;
};

function newTable(schema: Schema): Node {
  const row = (cell: string) => type(schema, 'tableRow').create(null, Array.from({ length: 3 }, () => type(schema, cell).create(null, type(schema, 'paragraph').create())));
  return type(schema, 'table').create(null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
}

async function askEmbed(view: EditorView): Promise<void> {
  const check = (value: string) => sourceProblem(typedAddress(value)) === null ? null : `${words.theAddress} ${sourceProblem(typedAddress(value)) ?? ''}.`;
  const given = await ask(words.blocks.embed ?? '', [{ name: 'url', label: words.fields.url ?? '', check }, { name: 'title', label: words.fields.title ?? '' }]);
  if (given) insert(view, embedOf(view.state.schema, typedAddress(given.url ?? ''), given.title));
}

export function embedOf(schema: Schema, url: string, title?: string): Node {
  const { provider, kind } = guessEmbed(url);
  return type(schema, 'embed').create({ url, provider, kind, title: title || null });
}

const run = (command: Command) => (view: EditorView) => { command(view.state, view.dispatch, view); view.focus(); };

/** What can be made of a line or put into the text, in the order of the menu. */
export const kinds: Kind[] = [
  { id: 'paragraph', keys: 'Mod-Shift-0', act: run(asText('paragraph')) },
  { id: 'heading2', keys: 'Mod-Shift-2', act: run(asText('heading', { level: 2 })) },
  { id: 'heading3', keys: 'Mod-Shift-3', act: run(asText('heading', { level: 3 })) },
  { id: 'heading4', keys: 'Mod-Shift-4', act: run(asText('heading', { level: 4 })) },
  { id: 'bulletList', keys: 'Mod-Shift-8', act: run(asList('bulletList')) },
  { id: 'orderedList', keys: 'Mod-Shift-7', act: run(asList('orderedList')) },
  { id: 'blockquote', keys: 'Mod-Shift-9', act: run(asBox('blockquote')) },
  { id: 'pullQuote', act: run(asText('pullQuote')) },
  { id: 'picture', act: view => choosePictures(view, false, pictures => { for (const picture of pictures) insert(view, picture); }) },
  { id: 'gallery', act: view => choosePictures(view, true, pictures => { if (pictures.length > 0) insert(view, type(view.state.schema, 'gallery').create(null, pictures)); }) },
  { id: 'embed', act: askEmbed },
  { id: 'table', act: view => insert(view, newTable(view.state.schema)) },
  { id: 'factBox', act: run(asBox('factBox')) },
  { id: 'rule', act: view => insert(view, type(view.state.schema, 'rule').create()) },
];
