// The page of a story around its text: what is sent, and what is said above the text when something stands in the way.
import { bars, type Bars } from './bars.ts';
import { choose, compare } from './conflicts.ts';
import { grow } from './growing.ts';
import { browserStore, type Kept } from './keeping.ts';
import { line, signIn } from './line.ts';
import { watchPresence, watchTabs, type Presence } from './presence.ts';
import { Saving, type State, type StoryText } from './saving.ts';
import { words } from './words.ts';

export interface BodyOfStory { json(): unknown; replace(body: unknown): void; lock(isLocked: boolean): void }

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function story(form: HTMLFormElement, body: BodyOfStory): { changed(): void; saving: Saving } {
  const { story: id = '', version = '', autosave = '', presence = '', zone } = form.dataset;
  const clockTime = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}) });
  const shortTime = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}) });
  const bar: Bars = bars(document.querySelector<HTMLElement>('[data-bars]') ?? form.insertAdjacentElement('beforebegin', document.createElement('div')) as HTMLElement);
  const savedAt = document.querySelector<HTMLElement>('[data-saved]');
  savedAt?.setAttribute('aria-live', 'polite');
  const fields = () => ([...form.elements] as Field[]).filter(one => one.name && ('field' in one.dataset || ['headline', 'dek', 'dateline'].includes(one.name)));
  const text = (): StoryText => ({ fields: Object.fromEntries(fields().map(one => [one.name, one.value])), body: body.json() });
  const post = line(form);
  const tab = Math.random().toString(36).slice(2);
  const store = browserStore();
  let locked = false, choosing = false, leaving = false;

  function put(given: StoryText): void {
    for (const one of fields()) {
      const value = given.fields[one.name];
      if (value !== undefined && value !== one.value) {
        one.value = value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    body.replace(given.body);
  }

  function tell(state: State): void {
    const sendNow = { label: words.tryAgain, act: () => void saving.now() };
    for (const name of ['offline', 'trouble', 'signedOut', 'conflict', 'gone', 'refused']) if (name !== state.is && state.is !== 'saving') bar.hide(name);
    const unkept = saving.isUnsafe ? ` ${words.unkept}` : '';
    switch (state.is) {
      case 'saved': {
        const hidden = form.querySelector<HTMLInputElement>('[name=version]');
        if (hidden) hidden.value = saving.version;
        say(`${words.saved} ${clockTime.format(state.at)}`, state.is);
        if (savedAt) savedAt.title = state.at.toISOString();
        break;
      }
      case 'writing': case 'saving': say(null, state.is); break;
      case 'offline': say(words.writing, state.is); bar.show('offline', words.offline + unkept, [sendNow]); break;
      case 'trouble': say(words.writing, state.is); bar.show('trouble', words.trouble + unkept, [sendNow], 'wrong'); break;
      case 'signedOut': say(words.writing, state.is); bar.show('signedOut', words.signedOut, [{ label: words.signIn, main: true, act: () => signIn(state.signIn, () => void saving.now()) }, sendNow], 'wrong'); break;
      case 'gone': say(words.writing, state.is); bar.show('gone', `${words.gone} ${state.why}`, [], 'wrong'); break;
      case 'refused': say(words.writing, state.is); bar.show('refused', `${words.refused} ${state.why} ${state.path}`, [sendNow], 'wrong'); break;
      case 'conflict':
        say(words.writing, state.is);
        form.dispatchEvent(new CustomEvent('standfirst:conflict', { bubbles: true, detail: state.clash }));
        if (choosing) void settle();
        else bar.show('conflict', `${state.clash.by} ${words.clash}`, [{ label: words.choose, main: true, act: () => { choosing = true; void saving.now(); } }], 'wrong');
    }
    form.dispatchEvent(new CustomEvent('standfirst:saving', { bubbles: true, detail: state }));
  }

  // A screen reader reads each change: the time once saved, and not "saving" after each pause.
  function say(words: string | null, state: string): void {
    if (!savedAt) return;
    savedAt.dataset.state = state;
    if (words !== null) savedAt.textContent = words;
  }

  /** Chosen on the newest merge: what was typed since the clash was sent again first. */
  async function settle(): Promise<void> {
    choosing = false;
    const state = saving.state;
    if (state.is !== 'conflict') return;
    const chosen = state.clash.merge ? await choose(`${state.clash.by} ${words.clash}`, state.clash.merge, state.sent) : null;
    if (chosen) {
      put(chosen);
      await saving.resolved(state.clash.version);
    } else {
      tell(state);
    }
  }

  function heard({ others, lock, version: newest }: Presence): void {
    const who = document.querySelector<HTMLElement>('[data-who]');
    if (who) {
      const people = others.map(one => `${one.name} (${one.editing ? words.editing : words.reading} ${words.since} ${shortTime.format(new Date(one.since))})`).join(', ');
      const line = people === '' ? '' : `${words.here} ${people}`;
      if (who.textContent !== line) who.textContent = line;
    }
    const isTheirs = lock !== null && lock !== undefined && !lock.mine;
    if (isTheirs !== locked) {
      if (isTheirs) void saving.now();
      lockAll(isTheirs);
    }
    if (isTheirs) bar.show('lock', `${lock.name} ${saving.isClean && !wroteHere ? words.isWriting : words.takenBy}`, [{ label: words.takeOver, act: () => void here.takeOver() }]);
    else bar.hide('lock');
    if (newest && newest !== saving.version && saving.isClean) bar.show('newer', words.newer, [{ label: words.reload, act: () => location.reload() }]);
    else bar.hide('newer');
  }

  let wroteHere = false;

  function lockAll(isLocked: boolean): void {
    locked = isLocked;
    body.lock(isLocked);
    for (const one of fields()) if ('readOnly' in one) one.readOnly = isLocked;
  }

  async function offerLeft(): Promise<void> {
    const [kept] = await saving.left();
    if (!kept) return;
    const done = () => { bar.hide('left'); void offerLeft(); };
    bar.show('left', words.leftOver.replace(/:$/, '') + ` (${shortTime.format(kept.at)}):`, [
      { label: words.restore, main: true, act: () => { put(kept.text); changed(); void saving.keep().then(() => store.remove(kept)).then(done); } },
      { label: words.compare, act: () => compare(words.compare, kept.text, text(), [words.inBrowser, words.onServer]) },
      { label: words.discard, act: () => void discard(kept).then(done) },
    ]);
  }

  async function discard(kept: Kept): Promise<void> {
    await store.remove(kept);
    bar.show('discarded', words.discarded, [{ label: words.undo, act: () => void store.put(kept).then(() => { bar.hide('discarded'); return offerLeft(); }) }]);
  }

  const saving = new Saving({ story: id, version, text, store, tell, post: sent => post(autosave, sent), adopt: merged => body.replace(merged), clock: { now: Date.now, after: (ms, act) => { const timer = setTimeout(act, ms); return () => clearTimeout(timer); } } });
  const changed = () => {
    if (locked) return;
    wroteHere = true;
    saving.changed();
  };
  for (const one of fields()) {
    one.addEventListener('input', changed);
    if (one instanceof HTMLTextAreaElement) grow(one);
  }
  const here = watchPresence({ tab, isEditing: () => !locked, heard, post: (address, sent, isLeaving) => post(address === 'presence' ? presence : form.dataset.takeOver ?? presence.replace(/presence$/, 'take-over'), sent, isLeaving) });
  watchTabs(id, tab, isOpen => isOpen ? bar.show('tab', words.otherTab) : bar.hide('tab'));
  addEventListener('online', () => void saving.now());
  addEventListener('pagehide', () => { if (!saving.isClean) void saving.keep(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden && !saving.isClean) void saving.now(); });
  form.addEventListener('submit', event => {
    if (form.dataset.inPlace === 'yes' && event.submitter?.matches('[data-save]')) {
      event.preventDefault();
      void saveInPlace();
      return;
    }
    leave();
    void saving.keep();
  });
  addEventListener('pageshow', event => { if (event.persisted) { leaving = false; saving.pause(false); } });

  function leave(): void {
    leaving = true;
    saving.pause(true);
  }

  /** A version by name, with the cursor left where it is. Where the server does not simply take it, the form is sent as without script: its page says why. */
  async function saveInPlace(): Promise<void> {
    await saving.keep();
    const said = await saving.named(() => fetch(form.action, { method: 'POST', credentials: 'same-origin', redirect: 'manual', signal: AbortSignal.timeout(20_000), headers: { Accept: 'application/json' }, body: new FormData(form) }));
    if (said) {
      const hidden = form.querySelector<HTMLInputElement>('[name=shown]');
      if (hidden && typeof said.shown === 'string') hidden.value = said.shown;
      bar.show('named', String(said.told ?? words.saved));
      setTimeout(() => bar.hide('named'), 4000);
    } else if (navigator.onLine && saving.state.is !== 'offline') {
      leave();
      form.submit();
    }
  }
  addEventListener('beforeunload', event => { if (saving.isUnsafe && !leaving) event.preventDefault(); });
  void offerLeft();
  // The page came with words that stand on an older version, and with a colleague's in the same place: asked at once.
  if (form.dataset.clash === 'true') setTimeout(() => { saving.changed(); void saving.now(); });
  return { changed, saving };
}
