import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, mergeCells, splitCell, toggleHeaderCell, toggleHeaderRow, CellSelection } from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { linkProblem, sourceProblem } from './addresses.ts';
import { move, writeBelow } from './blocks.ts';
import { choosePictures } from './choose-picture.ts';
import { field, type Asked } from './dialogs.ts';
import { el } from './html.ts';
import { askedOf, markAt, markFields, setMark, unmark } from './mark-commands.ts';
import { words } from './words.ts';

interface Target { name: string; position: number; node: Node }

const fields: Record<string, string[]> = {
  heading: ['anchor'], orderedList: ['start'], blockquote: ['speaker', 'source', 'cite'], pullQuote: ['speaker'], picture: ['alt', 'credit'], gallery: [], table: ['caption'],
  embed: ['url', 'kind', 'provider', 'title'], factBox: ['title'], importedHtml: [], rule: [],
};

const checks: Record<string, (value: string) => string | null> = {
  cite: value => value === '' || linkProblem(value) === null ? null : `${words.theAddress} ${linkProblem(value) ?? ''}.`,
  url: value => sourceProblem(value) === null ? null : `${words.theAddress} ${sourceProblem(value) ?? ''}.`,
  anchor: value => /\s/.test(value) || value.length > 200 ? words.wrongAnchor : null,
  start: value => /^-?\d{1,9}$/.test(value) ? null : words.wrongNumber,
};

/** What the block, and the marked words, at the cursor say about themselves, beside them; the innermost first. */
export function panel(view: EditorView, dom: HTMLElement): { refresh(): void; focus(): boolean } {
  let drawn = '';
  dom.addEventListener('keydown', event => {
    if (event.key === 'Escape') { event.preventDefault(); view.focus(); }
  });

  function refresh(): void {
    const targets = targetsOf(view);
    const marks = Object.keys(markFields).map(name => ({ name, there: markAt(view.state, name) })).filter(one => one.there);
    const shape = targets.map(one => `${one.name}@${one.position}`).concat(marks.map(one => `${one.name}@${one.there?.from ?? 0}`)).join();
    if (shape !== drawn) {
      drawn = shape;
      dom.replaceChildren(...marks.map(one => marked(view, one.name)), ...targets.map(one => section(view, one)));
      dom.hidden = dom.childElementCount === 0;
      place(view, dom, targets[0]?.position);
      return;
    }
    // Undo or a chosen picture may have changed a value; what somebody is typing in is left alone.
    for (const input of dom.querySelectorAll<HTMLInputElement>('[data-at]')) {
      const node = view.state.doc.nodeAt(Number(input.dataset.at));
      const value = String(node?.attrs[input.name] ?? '');
      if (input !== document.activeElement && input.value !== value) input.value = value;
    }
  }

  return {
    refresh,
    focus() {
      const first = dom.querySelector<HTMLElement>('input, select, button');
      first?.focus();
      return first !== null;
    },
  };
}

function targetsOf(view: EditorView): Target[] {
  const { selection } = view.state;
  const found: Target[] = [];
  const add = (node: Node, position: number) => { if (fields[node.type.name]) found.push({ name: node.type.name, position, node }); };
  if (selection instanceof NodeSelection) add(selection.node, selection.from);
  for (let depth = selection.$from.depth; depth > 0; depth--) add(selection.$from.node(depth), selection.$from.before(depth));
  return found;
}

function place(view: EditorView, dom: HTMLElement, position: number | undefined): void {
  const block = position === undefined ? null : view.nodeDOM(position);
  const top = block instanceof HTMLElement ? block.getBoundingClientRect().top : view.coordsAtPos(view.state.selection.from).top;
  dom.style.setProperty('--level', `${Math.max(0, Math.round(top - view.dom.getBoundingClientRect().top))}px`);
}

function section(view: EditorView, { name, position, node }: Target): HTMLElement {
  const set = (attribute: string, value: unknown) => {
    const current = view.state.doc.nodeAt(position);
    if (current?.type.name === name) view.dispatch(keepSelection(view, view.state.tr.setNodeMarkup(position, null, { ...current.attrs, [attribute]: value })));
  };
  const inputs = (fields[name] ?? []).map(attribute => {
    const asked: Asked = { name: attribute, label: words.fields[attribute] ?? attribute, value: String(node.attrs[attribute] ?? ''), ...(attribute === 'kind' ? { options: words.kinds } : {}), ...(checks[attribute] ? { check: checks[attribute] } : {}) };
    const made = field(asked);
    made.input.dataset.at = String(position);
    made.input.addEventListener('input', () => {
      const value = made.input.value.trim();
      if (made.isRight()) set(attribute, attribute === 'start' ? Number(value) : value || null);
    });
    return made.field;
  });
  const run = (label: string, command: Command) => el('button', { type: 'button', onclick: () => { command(view.state, view.dispatch, view); view.focus(); } }, label);
  const remove: Command = (state, dispatch) => { dispatch?.(state.tr.delete(position, position + (state.doc.nodeAt(position)?.nodeSize ?? 0)).scrollIntoView()); return true; };
  return el('fieldset', {}, el('legend', {}, words.blocks[name] ?? name), ...inputs, ...extra(view, name, position, node, run),
    name === 'heading' || name === 'orderedList' ? null : el('div', { class: 'actions' }, run(words.up, move(-1)), run(words.down, move(1)), run(words.leaveBlock, writeBelow), run(words.remove, remove)));
}

function extra(view: EditorView, name: string, position: number, node: Node, run: (label: string, command: Command) => HTMLElement): HTMLElement[] {
  if (name === 'table') {
    const { table } = words;
    const isSpan = view.state.selection instanceof CellSelection;
    return [el('div', { class: 'actions' }, run(table.rowBefore, addRowBefore), run(table.rowAfter, addRowAfter), run(table.columnBefore, addColumnBefore), run(table.columnAfter, addColumnAfter),
      run(table.deleteRow, deleteRow), run(table.deleteColumn, deleteColumn), run(table.header, isSpan ? toggleHeaderCell : toggleHeaderRow), run(table.merge, mergeCells), run(table.split, splitCell))];
  }
  if (name === 'picture') {
    const choose = () => choosePictures(view, false, ([chosen]) => {
      const current = view.state.doc.nodeAt(position);
      if (chosen && current?.type.name === 'picture') view.dispatch(keepSelection(view, view.state.tr.setNodeMarkup(position, null, { ...chosen.attrs, alt: chosen.attrs.alt ?? current.attrs.alt, credit: chosen.attrs.credit ?? current.attrs.credit })));
    });
    return [el('p', { class: 'note' }, node.attrs.picture ? `${words.pictureNumber} ${node.attrs.picture as number}` : `${words.pictureAt} ${node.attrs.src as string}`),
      el('button', { type: 'button', onclick: choose }, words.choosePicture)];
  }
  if (name === 'gallery') {
    return [el('button', { type: 'button', onclick: () => choosePictures(view, true, pictures => {
      const current = view.state.doc.nodeAt(position);
      if (current?.type.name === 'gallery') view.dispatch(view.state.tr.insert(position + current.nodeSize - 1, pictures));
    }) }, words.addPicture)];
  }
  return name === 'importedHtml' ? [el('pre', { class: 'note' }, String(node.attrs.html).slice(0, 2000))] : [];
}

// Changing a node's attributes replaces it, which would drop a selection of the node itself.
function keepSelection(view: EditorView, tr: typeof view.state.tr): typeof tr {
  const { selection } = view.state;
  return selection instanceof NodeSelection ? tr.setSelection(NodeSelection.create(tr.doc, selection.from)) : tr;
}

function marked(view: EditorView, name: string): HTMLElement {
  const inputs = (markFields[name] ?? []).map(attribute => field(askedOf(attribute, markAt(view.state, name)?.attrs[attribute])));
  const change = () => {
    const there = markAt(view.state, name);
    if (there && inputs.every(one => one.isRight())) setMark(view, name, Object.fromEntries(inputs.map(one => [one.name, one.input.value.trim()])), there);
  };
  for (const one of inputs) one.input.addEventListener('change', change);
  return el('fieldset', {}, el('legend', {}, words.marks[name] ?? name), ...inputs.map(one => one.field),
    el('div', { class: 'actions' }, el('button', { type: 'button', onclick: () => unmark(view, name) }, words.unmark)));
}
