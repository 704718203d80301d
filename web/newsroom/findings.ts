// What the copy desk finds in the words as they are typed: underlined in the text, listed in the margin, mended by a click or a key.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ask as askFor } from './dialogs.ts';
import { el, short } from './html.ts';
import { line } from './line.ts';
import { nodeAt, rangeOf, type Place } from './places.ts';
import { said, type Said } from './said.ts';
import { isOn, list } from './shortcuts.ts';
import { words } from './words.ts';

export interface Fix { title: string; replacement: string; day?: string | null; href?: string | null }

/** As the server sends it. */
export interface Finding extends Place { check: string; severity: 'error' | 'warning' | 'note'; message: string; field: string; fixes: Fix[] }

/** What somebody let stand: a passage, or with none whatever the check finds here. */
interface Stet { id: number; check: string; passage: string; reason: string; by: string }

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

const grave = { error: 2, warning: 1, note: 0 };
const place = 'standfirst.findings';

/** The desk of one story: asks the server after each pause, shows what it says. */
export function findings(view: EditorView, form: HTMLFormElement, margin: HTMLElement, body: () => unknown): { changed(): void } {
  const post = line(form);
  const id = margin.id || 'findings';
  let all: Finding[] = [], stets: Stet[] = [], timer: ReturnType<typeof setTimeout> | undefined, changes = 0, least = grave.warning;
  try { if (localStorage.getItem(place) === 'note') least = grave.note; } catch { /* Without storage notes stay folded. */ }

  const count = el('p', { class: 'hint', role: 'status' });
  const notes = el('input', { type: 'checkbox', id: `${id}-notes`, ...(least === grave.note ? { checked: true } : {}), onchange: () => {
    least = notes.checked ? grave.note : grave.warning;
    try { localStorage.setItem(place, notes.checked ? 'note' : 'warning'); } catch { /* The same. */ }
    show();
  } });
  const lines = el('ul', { class: 'lines' });
  const stands = el('details', { hidden: true });
  margin.append(count, el('p', { class: 'inline' }, notes, ' ', el('label', { for: notes.id }, words.findings.notes)), lines, stands);
  const spoken = document.querySelector<HTMLElement>('[data-said]');
  const quotations = spoken ? said(view, spoken) : null;
  // Who may publish over the gate may let an error stand.
  const mayLetErrorsStand = form.dataset.override === 'true';

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
    const found = await answer.json() as { findings: Finding[]; quotations: Said[]; stets: Stet[] };
    [all, stets] = [found.findings, found.stets];
    show();
    quotations?.show(found.quotations);
  }

  /** Lets a finding stand, or with no passage the whole check: at once where no reason is needed, else it is asked for. */
  async function letStand(check: string, passage: string, isError: boolean): Promise<void> {
    let reason = '';
    if (isError || passage === '') {
      const given = await askFor(passage === '' ? words.findings.whole : words.findings.stet, [{ name: 'reason', label: words.findings.reason, hint: check, check: value => value === '' ? words.findings.noReason : null }], words.findings.stet);
      if (!given) return;
      reason = given.reason ?? '';
    }
    const before = all;
    all = all.filter(one => one.check !== check || (passage !== '' && one.excerpt !== passage));
    show();
    const problem = await tell(form.dataset.stet ?? '', { check, passage, reason });
    if (problem === null) return;
    all = before;
    show();
    count.textContent = problem;
  }

  /** Tells the server; null where it took it, else what is wrong. */
  async function tell(address: string, what: unknown): Promise<string | null> {
    const answer = await post(address, what).catch(() => null);
    const said = await answer?.json().catch(() => null) as { stets?: Stet[]; error?: string } | null;
    if (!said?.stets) return said?.error ?? words.findings.notKept;
    stets = said.stets;
    showStets();
    return null;
  }

  async function takeBack(stet: Stet): Promise<void> {
    const problem = await tell(`${form.dataset.stet ?? ''}/${stet.id}/back`, {});
    if (problem === null) changed();
    else count.textContent = problem;
  }

  function showStets(): void {
    stands.hidden = stets.length === 0;
    stands.replaceChildren(el('summary', {}, `${words.findings.stands} (${stets.length})`), el('ul', { class: 'lines' }, ...stets.map(one => el('li', {},
      el('p', {}, one.passage === '' ? words.findings.wholeCheck : quoted(short(one.passage)), ` (${one.check})`, one.reason !== '' && `: ${one.reason}`, el('span', { class: 'hint' }, ` ${one.by}`)),
      el('p', { class: 'actions' },
        el('button', { type: 'button', class: 'plain', onclick: () => void takeBack(one) }, words.findings.takeBack),
        one.passage !== '' && !stets.some(other => other.check === one.check && other.passage === '')
          && el('button', { type: 'button', class: 'plain', onclick: () => void letStand(one.check, '', false) }, words.findings.whole))))));
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
      el('p', {}, el('span', { class: 'sr' }, `${words.findings.severities[finding.severity] ?? ''}: `), finding.message, ' ', finding.excerpt !== '' && el('span', { class: 'quiet' }, quoted(short(finding.excerpt)))),
      el('p', { class: 'actions' },
        (rangeOf(view.state.doc, finding) ?? fieldOf(finding)) !== null && el('button', { type: 'button', class: 'plain', onclick: () => go(finding) }, words.findings.show),
        ...(isMendable(finding) ? finding.fixes.slice(0, 2) : []).map(fix => el('button', { type: 'button', title: fix.replacement, onclick: () => mend(finding, fix) }, fix.title)),
        mayStand(finding) && el('button', { type: 'button', class: 'plain', title: words.findings.stetTitle, onclick: () => void letStand(finding.check, finding.excerpt, finding.severity === 'error') }, words.findings.stet)))));
    showStets();
    if (focused >= 0) (lines.children[Math.min(focused, lines.children.length - 1)]?.querySelector('button') ?? notes).focus();
  }

  const mayStand = (finding: Finding) => finding.severity !== 'error' || mayLetErrorsStand;

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

  function here(): Finding | undefined {
    const { from } = view.state.selection;
    return (inText().find(one => one.from <= from && from <= one.to)?.spec as { finding: Finding } | undefined)?.finding;
  }

  function mendHere(): boolean {
    const finding = here();
    const [fix] = finding?.fixes ?? [];
    if (!finding || !fix) return false;
    mend(finding, fix);
    view.focus();
    return true;
  }

  function letStandHere(): boolean {
    const finding = here();
    if (!finding || !mayStand(finding)) return false;
    void letStand(finding.check, finding.excerpt, finding.severity === 'error').then(() => view.focus());
    return true;
  }

  list({ id: 'nextFinding', keys: 'F8', words: words.keyWords.nextFinding ?? '' }, { id: 'previousFinding', keys: 'Shift-F8', words: words.keyWords.previousFinding ?? '' }, { id: 'mend', keys: 'Mod-.', words: words.keyWords.mend ?? '' },
    { id: 'stet', keys: 'Mod-Shift-.', words: words.keyWords.stet ?? '' });
  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]') || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const did = event.key === 'F8' && !ctrl ? isOn(event.shiftKey ? 'previousFinding' : 'nextFinding') && step(event.shiftKey ? -1 : 1)
      : event.key === '.' && ctrl && !event.shiftKey ? isOn('mend') && mendHere()
      // With shift the key of the stop gives another sign on most keyboards.
      : (event.code === 'Period' || event.key === '.') && ctrl && event.shiftKey && isOn('stet') && letStandHere();
    if (did) event.preventDefault();
  });
  form.addEventListener('input', changed);
  for (const one of form.elements) if (!form.contains(one)) one.addEventListener('input', changed);
  changed();
  return { changed };
}

/** Within our own marks, unless the words bring theirs. */
const quoted = (text: string) => /["“”„«»]/.test(text) ? text : `“${text}”`;
