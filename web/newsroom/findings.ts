// What the copy desk finds in the words as they are typed: underlined in the text, listed in the margin, mended by a click or a key.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { el } from './html.ts';
import { line } from './line.ts';
import { isOn, list } from './shortcuts.ts';
import { words } from './words.ts';

export interface Fix { title: string; replacement: string; day?: string | null; href?: string | null }

/** As the server sends it: `path` names the node of the text, and is empty for what is in a field or in the whole. */
export interface Finding {
  check: string; severity: 'error' | 'warning' | 'note'; message: string; field: string; path: string; start: number; length: number; excerpt: string; fixes: Fix[];
}

const key = new PluginKey<DecorationSet>('findings');

export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins: () => [new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
    },
    props: { decorations: state => key.getState(state) },
  })],
});

/** Where "content[3].content[0]" is: the node and the position before it; null where there is none. */
export function nodeAt(doc: Node, path: string): { node: Node; at: number } | null {
  let node = doc, at = -1;
  for (const [, index] of path.matchAll(/content\[(\d+)\]/g)) {
    const child = Number(index);
    if (child >= node.childCount) return null;
    let inside = at + 1;
    for (let i = 0; i < child; i++) inside += node.child(i).nodeSize;
    [node, at] = [node.child(child), inside];
  }
  return at < 0 ? null : { node, at };
}

/** From where to where a finding is in the text; null for what is elsewhere, or where the words are not the ones that were read. */
export function rangeOf(doc: Node, { path, start, length, excerpt }: Finding): { from: number; to: number } | null {
  if (path === '' || path.includes('.attrs.')) return null;
  const found = nodeAt(doc, path);
  if (!found?.node.inlineContent || start + length > found.node.content.size) return null;
  const from = found.at + 1 + start;
  return length > 0 && doc.textBetween(from, from + length, '\n', '\n') === excerpt ? { from, to: from + length } : null;
}

const grave = { error: 2, warning: 1, note: 0 };
const place = 'standfirst.findings';

/** The desk of one story: asks the server after each pause, shows what it says. */
export function findings(view: EditorView, form: HTMLFormElement, margin: HTMLElement, body: () => unknown): { changed(): void } {
  const post = line(form);
  const id = margin.id || 'findings';
  let all: Finding[] = [], timer: ReturnType<typeof setTimeout> | undefined, changes = 0, least = grave.warning;
  try { if (localStorage.getItem(place) === 'note') least = grave.note; } catch { /* Without storage notes stay folded. */ }

  const count = el('p', { class: 'hint', role: 'status' });
  const notes = el('input', { type: 'checkbox', id: `${id}-notes`, ...(least === grave.note ? { checked: true } : {}), onchange: () => {
    least = notes.checked ? grave.note : grave.warning;
    try { localStorage.setItem(place, notes.checked ? 'note' : 'warning'); } catch { /* The same. */ }
    show();
  } });
  const lines = el('ul', { class: 'lines' });
  margin.append(count, el('p', { class: 'inline' }, notes, ' ', el('label', { for: notes.id }, words.findings.notes)), lines);

  const fieldOf = (finding: Finding): HTMLInputElement | HTMLTextAreaElement | null => {
    const name = { headline: 'headline', dek: 'dek', dateline: 'dateline', byline: 'bylines' }[finding.field];
    return name ? form.elements.namedItem(name) as HTMLInputElement | null : null;
  };

  const decorationOf = (finding: Finding) => key.getState(view.state)?.find(undefined, undefined, spec => spec.finding === finding)[0];

  function changed(): void {
    changes++;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 600);
  }

  async function ask(): Promise<void> {
    const asked = changes;
    const fields = Object.fromEntries([...form.elements].filter((one): one is HTMLInputElement => 'name' in one && one.name !== '' && one.name !== 'body' && 'value' in one).map(one => [one.name, one.value]));
    const answer = await post(form.dataset.findings ?? '', { version: form.dataset.version, fields, body: body() }).catch(() => null);
    // Typed on meanwhile: the next answer is on its way. No line, no rights, a text that is not taken: what was found before stays.
    if (asked !== changes || answer?.status !== 200) return;
    all = ((await answer.json()) as { findings: Finding[] }).findings;
    show();
  }

  function show(): void {
    const shown = all.filter(one => grave[one.severity] >= least);
    const decorations = shown.flatMap(finding => {
      const range = rangeOf(view.state.doc, finding);
      return range ? [Decoration.inline(range.from, range.to, { class: `proof is-${finding.severity}`, title: finding.message }, { finding })] : [];
    });
    view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(view.state.doc, decorations)).setMeta('addToHistory', false));
    const said = (['error', 'warning', 'note'] as const).map(severity => [all.filter(one => one.severity === severity).length, severity] as const).filter(([many]) => many > 0)
      .map(([many, severity]) => `${many} ${(many === 1 ? words.findings.one : words.findings.many)[severity] ?? ''}`).join(', ') || words.findings.none;
    if (count.textContent !== said) count.textContent = said;
    // Whoever is on a button of the list stays at its place in it.
    const focused = [...lines.children].findIndex(one => one.contains(document.activeElement));
    lines.replaceChildren(...shown.map(finding => el('li', { class: `finding is-${finding.severity}` },
      el('p', {}, el('span', { class: 'sr' }, `${words.findings.severities[finding.severity] ?? ''}: `), finding.message, ' ', finding.excerpt !== '' && el('q', { class: 'quiet' }, short(finding.excerpt))),
      el('p', { class: 'actions' },
        (rangeOf(view.state.doc, finding) ?? fieldOf(finding)) !== null && el('button', { type: 'button', class: 'plain', onclick: () => go(finding) }, words.findings.show),
        ...(isMendable(finding) ? finding.fixes.slice(0, 2) : []).map(fix => el('button', { type: 'button', title: fix.replacement, onclick: () => mend(finding, fix) }, fix.title))))));
    if (focused >= 0) (lines.children[Math.min(focused, lines.children.length - 1)]?.querySelector('button') ?? notes).focus();
  }

  const isMendable = (finding: Finding) => fieldOf(finding) !== null || rangeOf(view.state.doc, finding) !== null || /\.attrs\.(alt|credit)$/.test(finding.path);

  function go(finding: Finding): void {
    const field = fieldOf(finding);
    if (field) {
      field.focus();
      if (field.value.slice(finding.start, finding.start + finding.length) === finding.excerpt) field.setSelectionRange(finding.start, finding.start + finding.length);
      return;
    }
    const there = decorationOf(finding);
    if (!there) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, there.from, there.to)).scrollIntoView());
    view.focus();
  }

  /** Puts the fix in where the words still are the ones that were read. */
  function mend(finding: Finding, fix: Fix): void {
    const field = fieldOf(finding);
    if (field) {
      if (field.value.slice(finding.start, finding.start + finding.length) !== finding.excerpt) return;
      field.setRangeText(fix.replacement, finding.start, finding.start + finding.length, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      all = all.filter(one => one !== finding);
      show();
      return;
    }
    const { tr, schema, doc } = view.state;
    const attribute = /^(.*)\.attrs\.(alt|credit)$/.exec(finding.path);
    if (attribute) {
      const found = nodeAt(doc, attribute[1] ?? ''), name = attribute[2] ?? '';
      const value = String(found?.node.attrs[name] ?? '');
      if (!found || value.slice(finding.start, finding.start + finding.length) !== finding.excerpt) return;
      tr.setNodeAttribute(found.at, name, value.slice(0, finding.start) + fix.replacement + value.slice(finding.start + finding.length));
    } else {
      const there = decorationOf(finding);
      if (!there || doc.textBetween(there.from, there.to, '\n', '\n') !== finding.excerpt) return;
      if (fix.day) tr.addMark(there.from, there.to, (schema.marks.date)!.create({ date: fix.day }));
      else if (fix.href === '') tr.removeMark(there.from, there.to, schema.marks.link);
      else if (fix.href) tr.addMark(there.from, there.to, (schema.marks.link)!.create({ href: fix.href }));
      if (!fix.day && fix.replacement !== finding.excerpt) fix.replacement === '' ? tr.delete(there.from, there.to) : tr.insertText(fix.replacement, there.from, there.to);
    }
    all = all.filter(one => one !== finding);
    view.dispatch(tr);
    show();
  }

  const inText = () => (key.getState(view.state)?.find() ?? []).sort((a, b) => a.from - b.from);

  /** The next finding after the cursor, or the one before it; round and round. */
  function step(by: 1 | -1): boolean {
    const found = inText();
    if (found.length === 0) return false;
    const { from, to } = view.state.selection;
    // One that begins at the cursor is the next, unless it is the one that is selected.
    const next = by > 0 ? found.find(one => one.from > from || (one.from === from && one.to !== to)) ?? found[0] : found.findLast(one => one.from < from) ?? found.at(-1);
    if (next) go((next.spec as { finding: Finding }).finding);
    return true;
  }

  function mendHere(): boolean {
    const { from } = view.state.selection;
    const here = inText().find(one => one.from <= from && from <= one.to)?.spec as { finding: Finding } | undefined;
    const [fix] = here?.finding.fixes ?? [];
    if (!here || !fix) return false;
    mend(here.finding, fix);
    view.focus();
    return true;
  }

  list({ id: 'nextFinding', keys: 'F8', words: words.keyWords.nextFinding ?? '' }, { id: 'previousFinding', keys: 'Shift-F8', words: words.keyWords.previousFinding ?? '' }, { id: 'mend', keys: 'Mod-.', words: words.keyWords.mend ?? '' });
  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]') || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const did = event.key === 'F8' && !ctrl ? isOn(event.shiftKey ? 'previousFinding' : 'nextFinding') && step(event.shiftKey ? -1 : 1)
      : event.key === '.' && ctrl && !event.shiftKey && isOn('mend') && mendHere();
    if (did) event.preventDefault();
  });
  form.addEventListener('input', changed);
  for (const one of form.elements) if (!form.contains(one)) one.addEventListener('input', changed);
  changed();
  return { changed };
}

const short = (text: string) => text.length <= 80 ? text : `${text.slice(0, 78)}…`;
