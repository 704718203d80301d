// Who said what, in the margin: proposed from the text, confirmed or changed in one act, kept as marks in the document.
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ask } from './dialogs.ts';
import { el, short } from './html.ts';
import { rangeOf, type Place } from './places.ts';
import { isOn, list } from './shortcuts.ts';
import { words } from './words.ts';

/** As the server proposes it. Parts of one utterance bear one number; a loose one has its speaker from a paragraph before, and nothing on the page says that it is the same. */
export interface Said extends Place { kind: 'direct' | 'partial' | 'indirect'; confidence: string; speaker: string; source: string; utterance: number; isLoose: boolean }

interface Range { from: number; to: number }

/** Words of somebody: marked in the document, or proposed. */
interface Line { ranges: Range[]; text: string; speaker: string; source: string; confidence: string | null; isWhole: boolean }

/** Of whole sentences with these the finder is right in 99 of 100; of words within somebody's sentence in 86. */
const sure = ['cue-after', 'cue-before'];

export function said(view: EditorView, place: HTMLElement): { show(found?: Said[]): void } {
  let proposed: Said[] = [];
  const count = el('p', { class: 'hint', role: 'status' });
  const all = el('button', { type: 'button', hidden: true, onclick: () => confirm(...lines().filter(isSure)) });
  const shown = el('ul', { class: 'lines' });
  place.append(count, all, shown);

  const type = () => view.state.schema.marks.quotation!;

  /** What is marked: a run that an emphasised word or a link cuts in pieces is one. */
  function marked(): Line[] {
    const found: Line[] = [];
    view.state.doc.descendants((node, at) => {
      const mark = node.isText ? type().isInSet(node.marks) : undefined;
      if (!mark) return;
      const [speaker, source, last] = [String(mark.attrs.speaker ?? ''), String(mark.attrs.source ?? ''), found.at(-1)];
      if (last?.ranges[0]?.to === at && last.speaker === speaker && last.source === source) {
        last.ranges[0].to = at + node.nodeSize;
        last.text += node.text ?? '';
      } else {
        found.push({ ranges: [{ from: at, to: at + node.nodeSize }], text: node.text ?? '', speaker, source, confidence: null, isWhole: false });
      }
    });
    return found;
  }

  function lines(): Line[] {
    // A mark that names nobody says no more than quotation marks do: a proposal stands in its place.
    const there = marked().filter(one => one.speaker !== '');
    const open = new Map<number, Line>();
    for (const one of proposed) {
      const range = rangeOf(view.state.doc, one);
      // Of words that are part of somebody's sentence those of nobody are the writer's own: a nickname, a title.
      if (!range || one.kind === 'indirect' || (one.kind === 'partial' && one.speaker === '') || there.some(line => line.ranges.some(other => other.from < range.to && range.from < other.to))) continue;
      const before = open.get(one.utterance);
      if (before && before.speaker === one.speaker && !one.isLoose) before.ranges.push(range);
      else open.set(one.isLoose ? -1 - open.size : one.utterance, { ranges: [range], text: one.excerpt, speaker: one.speaker, source: one.source, confidence: one.confidence, isWhole: one.kind === 'direct' });
    }
    return [...there, ...open.values()].sort((a, b) => (a.ranges[0]?.from ?? 0) - (b.ranges[0]?.from ?? 0));
  }

  const isSure = (line: Line) => line.confidence !== null && line.isWhole && line.speaker !== '' && sure.includes(line.confidence);

  function confirm(...given: Line[]): void {
    const { tr } = view.state;
    for (const { ranges, speaker, source } of given) {
      for (const { from, to } of ranges) {
        tr.removeMark(from, to, type());
        if (speaker !== '') tr.addMark(from, to, type().create({ speaker, source: source || null }));
      }
    }
    view.dispatch(tr);
    show();
  }

  async function change(line: Line): Promise<void> {
    const names = [...new Set([...marked(), ...proposed].map(one => one.speaker).filter(name => name !== ''))];
    const given = await ask(words.said.who, [
      { name: 'speaker', label: words.fields.speaker ?? '', value: line.speaker, hint: words.said.hint, names },
      { name: 'source', label: words.fields.source ?? '', value: line.source, hint: words.said.sourceHint },
    ]);
    if (given) confirm({ ...line, speaker: given.speaker ?? '', source: given.source ?? '' });
    view.focus();
  }

  function go({ ranges: [first] }: Line): void {
    if (!first) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, first.from, first.to)).scrollIntoView());
    view.focus();
  }

  function show(found?: Said[]): void {
    if (found) proposed = found;
    const now = lines(), open = now.filter(one => one.confidence !== null), certain = open.filter(isSure);
    const line = now.length === 0 ? words.said.none : [open.length > 0 && `${open.length} ${words.said.open}`, now.length > open.length && `${now.length - open.length} ${words.said.confirmed}`].filter(Boolean).join(', ');
    if (count.textContent !== line) count.textContent = line;
    all.hidden = certain.length < 2;
    all.textContent = words.said.confirmAll.replace('{0}', String(certain.length));
    const focused = [...shown.children].findIndex(one => one.contains(document.activeElement));
    shown.replaceChildren(...now.map(one => el('li', { class: one.confidence === null ? 'said is-confirmed' : 'said' },
      el('p', {}, el('span', { class: 'quiet' }, short(one.text)), ' ', one.speaker !== '' && el('strong', {}, one.speaker), one.source !== '' && `, ${one.source}`,
        one.confidence !== null && el('span', { class: 'hint' }, ` ${words.said.told[one.confidence] ?? ''}`)),
      el('p', { class: 'actions' },
        el('button', { type: 'button', class: 'plain', onclick: () => go(one) }, words.findings.show),
        one.confidence !== null && one.speaker !== '' && el('button', { type: 'button', onclick: () => confirm(one) }, words.said.confirm),
        el('button', { type: 'button', class: one.confidence === null ? 'plain' : false, onclick: () => void change(one) }, one.speaker === '' ? words.said.name : words.said.change)))));
    if (focused >= 0) (shown.children[Math.min(focused, shown.children.length - 1)]?.querySelector('button') ?? all).focus();
  }

  /** Confirms the proposal at the cursor; one that names nobody asks who it was. */
  function confirmHere(): boolean {
    const { from } = view.state.selection;
    const here = lines().find(one => one.confidence !== null && one.ranges.some(range => range.from <= from && from <= range.to));
    if (!here) return false;
    if (here.speaker === '') void change(here);
    else confirm(here);
    return true;
  }

  function next(): boolean {
    const open = lines().filter(one => one.confidence !== null), { from, to } = view.state.selection;
    const there = open.find(({ ranges: [first] }) => first && (first.from > from || (first.from === from && first.to !== to))) ?? open[0];
    if (there) go(there);
    return there !== undefined;
  }

  list({ id: 'nextSaid', keys: 'Mod-Shift-\'', words: words.keyWords.nextSaid ?? '' }, { id: 'confirmSaid', keys: 'Mod-Shift-Enter', words: words.keyWords.confirmSaid ?? '' });
  view.dom.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
    const did = event.key === 'Enter' ? isOn('confirmSaid') && confirmHere() : (event.code === 'Quote' || event.key === '\'' || event.key === '"') && isOn('nextSaid') && next();
    if (did) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  show();
  return { show };
}
