import { getMarkRange } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import type { MarkType } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { linkProblem, typedAddress } from './addresses.ts';
import { isDay, isLanguage } from './attributes.ts';
import { ask, type Asked } from './dialogs.ts';
import { words } from './words.ts';

const type = (state: EditorState, name: string) => state.schema.marks[name] as MarkType;

export function isMarked(state: EditorState, name: string): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? (state.storedMarks ?? $from.marks()).some(mark => mark.type.name === name) : state.doc.rangeHasMark(from, to, type(state, name));
}

/** What a mark says at the cursor, and over which words. */
export function markAt(state: EditorState, name: string): { attrs: Record<string, unknown>; from: number; to: number } | null {
  const { $from } = state.selection;
  const mark = type(state, name).isInSet($from.marks()) ?? ($from.nodeAfter ? type(state, name).isInSet($from.nodeAfter.marks) : undefined);
  const range = mark && getMarkRange($from, mark.type, mark.attrs);
  return range ? { attrs: mark.attrs, from: range.from, to: range.to } : null;
}

export const checks: Record<string, (value: string) => string | null> = {
  href: value => linkProblem(typedAddress(value)) === null ? null : `${words.theAddress} ${linkProblem(typedAddress(value)) ?? ''}.`,
  date: value => isDay(value) ? null : words.wrongDay,
  lang: value => isLanguage(value) ? null : words.wrongLanguage,
};

export const markFields: Record<string, string[]> = { link: ['href', 'title'], quotation: ['speaker', 'source'], date: ['date'], language: ['lang', 'dir'] };

export function askedOf(name: string, value: unknown): Asked {
  return {
    name, label: words.fields[name] ?? name, value: value === null || value === undefined ? '' : String(value),
    ...(checks[name] ? { check: checks[name] } : {}), ...(name === 'dir' ? { options: words.directions } : {}), ...(name === 'date' ? { type: 'date' } : {}),
  };
}

/** Sets or takes off a mark; one that says something asks what, and over the word at the cursor when nothing is selected. */
export async function mark(view: EditorView, name: string): Promise<void> {
  const fields = markFields[name];
  if (!fields || (name === 'quotation' && !view.state.selection.empty && !isMarked(view.state, name))) {
    toggleMark(type(view.state, name), null, { includeWhitespace: true })(view.state, view.dispatch);
    view.focus();
    return;
  }
  const there = markAt(view.state, name);
  const given = await ask(words.marks[name] ?? name, fields.map(one => askedOf(one, there?.attrs[one])));
  if (given) setMark(view, name, given, there ?? undefined);
  view.focus();
}

export function setMark(view: EditorView, name: string, given: Record<string, string>, range?: { from: number; to: number }): void {
  const attrs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, key === 'href' ? typedAddress(value) : value || null]));
  const { selection, tr } = view.state;
  let { from, to } = range ?? selection;
  if (from === to) {
    const word = wordAround(view.state);
    if (word) {
      ({ from, to } = word);
    } else if (name === 'link') {
      tr.insertText(given.href ?? '', from);
      to = from + (given.href ?? '').length;
    }
  }
  if (from === to) tr.addStoredMark(type(view.state, name).create(attrs));
  else tr.addMark(from, to, type(view.state, name).create(attrs));
  view.dispatch(tr);
}

export function unmark(view: EditorView, name: string): void {
  const there = markAt(view.state, name);
  if (there) view.dispatch(view.state.tr.removeMark(there.from, there.to, type(view.state, name)));
  view.focus();
}

function wordAround(state: EditorState): { from: number; to: number } | null {
  const { $from } = state.selection;
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\ufffc', '\ufffc');
  const before = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}’'-]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return before > 0 && after > 0 ? { from: $from.pos - before, to: $from.pos + after } : null;
}

/** Puts an address on the words that are selected. */
export const linkSelection = (view: EditorView, href: string) => {
  const { from, to } = view.state.selection;
  setMark(view, 'link', { href, title: '' }, { from, to });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, to)));
};
