import { differences, linesOf } from './differences.ts';
import { open } from './dialogs.ts';
import { el, newId } from './html.ts';
import type { Merge, StoryText } from './saving.ts';
import type { NodeJson } from './server-form.ts';
import { words } from './words.ts';

const column = (title: string, lines: string[]) => el('div', {}, el('h3', {}, title), ...(lines.length > 0 ? lines : [words.emptyHere]).map(line => el('p', {}, line)));

/** One place: two texts side by side, and a choice that nobody made yet. */
function place(mine: string[], theirs: string[], canBoth: boolean) {
  const name = newId('choice');
  const choice = (value: string, label: string) => el('label', {}, el('input', { type: 'radio', name, value, required: true }), ' ', label);
  const dom = el('fieldset', { class: 'clash' }, el('div', { class: 'side-by-side' }, column(words.mine, mine), column(words.theirs, theirs)),
    el('div', { class: 'actions' }, choice('mine', words.mine), choice('theirs', words.theirs), canBoth && choice('both', words.both)));
  return { dom, chosen: () => dom.querySelector<HTMLInputElement>('input:checked')?.value };
}

/** Shows each conflict and gives the text that was chosen; null while it stays undecided. Nothing is thrown away before. */
export function choose(title: string, merge: Merge, sent: StoryText): Promise<StoryText | null> {
  const conflicts = merge.conflicts ?? [];
  const fields = Object.entries(merge.fields ?? {});
  const places = conflicts.map(one => place(linesOf(one.mine as NodeJson[]), linesOf(one.theirs as NodeJson[]), true));
  const fieldPlaces = fields.map(([, one]) => place([one.mine], [one.theirs], false));
  return new Promise(resolve => {
    let answer: StoryText | null = null;
    const form = el('form', { method: 'dialog', onsubmit: () => { answer = { fields: chosenFields(), body: chosenBody() }; } },
      ...fieldPlaces.map(one => one.dom), ...places.map(one => one.dom),
      el('div', { class: 'actions' }, el('button', { class: 'main' }, words.useChosen), el('button', { type: 'button', onclick: () => dialog.close() }, words.cancel)));
    const dialog = open(title, form);
    dialog.classList.add('wide');
    dialog.addEventListener('close', () => resolve(answer));
  });

  function chosenFields(): Record<string, string> {
    return { ...sent.fields, ...Object.fromEntries(fields.map(([name, one], i) => [name, fieldPlaces[i]?.chosen() === 'theirs' ? one.theirs : one.mine])) };
  }

  // The merged body has neither side where they clash; `at` is the place in it. From the end, so that the places before stay right.
  function chosenBody(): NodeJson {
    const body = structuredClone(merge.body ?? sent.body) as NodeJson;
    const content = body.content ?? [];
    conflicts.map((one, i) => ({ ...one, take: places[i]?.chosen() ?? 'both' })).sort((a, b) => b.at - a.at).forEach(({ at, mine, theirs, take }) => {
      content.splice(at, 0, ...[...(take === 'theirs' ? [] : mine), ...(take === 'mine' ? [] : theirs)] as NodeJson[]);
    });
    return { ...body, content };
  }
}

/** Two texts side by side where they differ, to look at. */
export function compare(title: string, mine: StoryText, theirs: StoryText, names: [string, string]): void {
  const fields = Object.keys({ ...mine.fields, ...theirs.fields }).filter(name => (mine.fields[name] ?? '') !== (theirs.fields[name] ?? ''));
  const blocks = differences((mine.body as NodeJson).content ?? [], (theirs.body as NodeJson).content ?? []);
  const row = (a: string[], b: string[]) => el('div', { class: 'side-by-side clash' }, column(names[0], a), column(names[1], b));
  const dialog = open(title, ...fields.map(name => row([mine.fields[name] ?? ''], [theirs.fields[name] ?? ''])), ...blocks.map(one => row(linesOf(one.mine), linesOf(one.theirs))),
    el('form', { method: 'dialog', class: 'actions' }, el('button', { class: 'main' }, words.close)));
  dialog.classList.add('wide');
}
