// Nothing typed is lost: what happens between a change and the server's "saved". No page, no network, no clock of its own, so that the
// tests can cut the line, expire the session and let another writer save in between.
import type { Kept, Store } from './keeping.ts';

export interface StoryText { fields: Record<string, string>; body: unknown }
export interface Answer { status: number; json(): Promise<unknown> }
export interface Clock { now(): number; after(milliseconds: number, act: () => void): () => void }
export interface Conflict { at: string; mine: unknown[]; theirs: unknown[] }
export interface Merge { body?: unknown; conflicts?: { at: number; mine: unknown[]; theirs: unknown[] }[]; fields?: Record<string, { mine: string; theirs: string }> }
export interface Clash { by: string; at: string; version: string; merge?: Merge }

export type State =
  | { is: 'saved'; at: Date }
  | { is: 'writing' }
  | { is: 'saving' }
  | { is: 'offline' }
  | { is: 'trouble'; status: number }
  | { is: 'signedOut'; signIn: string }
  | { is: 'conflict'; clash: Clash; sent: StoryText }
  | { is: 'gone'; why: string }
  | { is: 'refused'; why: string; path: string };

export interface Wiring {
  story: string;
  version: string;
  text(): StoryText;
  post(body: unknown): Promise<Answer>;
  store: Store;
  clock: Clock;
  tell(state: State): void;
  /** The server put two texts together and nothing was in both: the whole of it, to go on from. */
  adopt(body: unknown): void;
}

const afterLastKey = 2000, whileTyping = 15_000, untilKept = 500, firstRetry = 2000, lastRetry = 60_000;

export class Saving {
  version: string;
  state: State = { is: 'writing' };
  private changes = 0;
  private kept = 0;
  private saved = 0;
  private sending = false;
  private paused = false;
  private retries = 0;
  private stopKeep?: (() => void) | undefined;
  private stopPause?: (() => void) | undefined;
  private stopLong?: (() => void) | undefined;
  private stopRetry?: (() => void) | undefined;
  private readonly versionsKept = new Set<string>();

  constructor(private readonly wiring: Wiring) {
    this.version = wiring.version;
  }

  get isClean() { return this.saved === this.changes; }

  /** Neither the server nor this browser has all of the text. */
  get isUnsafe() { return !this.isClean && this.kept !== this.changes; }

  changed(): void {
    const { clock } = this.wiring;
    this.changes++;
    this.stopKeep ??= clock.after(untilKept, () => void this.keep());
    this.stopPause?.();
    this.stopPause = clock.after(afterLastKey, () => void this.send());
    this.stopLong ??= clock.after(whileTyping, () => void this.send());
    if (this.state.is === 'saved' || this.state.is === 'refused') this.be({ is: 'writing' });
  }

  /**
   * The line is back, somebody signed in, a button was pressed: at once, whatever the state of waiting. A conflict is asked for again,
   * so that what is chosen from has what was typed since.
   */
  async now(): Promise<void> {
    if (this.state.is === 'signedOut' || this.state.is === 'conflict') this.state = { is: 'writing' };
    this.retries = 0;
    await this.send();
  }

  /** The page is being left with all of its text: nothing may come to the server behind it. */
  pause(isPaused: boolean): void {
    this.paused = isPaused;
    if (!isPaused && !this.isClean) void this.send();
  }

  /** Goes on after a conflict, on top of the version that the other writer made; the wiring's text is what was chosen. */
  async resolved(version: string): Promise<void> {
    this.version = version;
    this.state = { is: 'writing' };
    this.changes++;
    await this.send();
  }

  /**
   * Saves a version by the given request, with no other one of ours on its way meanwhile. Gives what the server said, or null where it was
   * not saved: then nothing has changed here.
   */
  async named(post: () => Promise<Answer>): Promise<Record<string, unknown> | null> {
    while (this.sending) await new Promise<void>(done => { this.wiring.clock.after(50, done); });
    this.sending = true;
    const changes = this.changes;
    try {
      const answer = await post().catch(() => null);
      if (answer?.status !== 200) return null;
      const said = await answer.json().catch(() => null) as Record<string, unknown> | null;
      if (typeof said?.version !== 'string') return null;
      this.version = said.version;
      this.saved = changes;
      await this.letGo();
      this.be(this.isClean ? { is: 'saved', at: new Date(this.wiring.clock.now()) } : { is: 'writing' });
      return said;
    } finally {
      this.sending = false;
      if (!this.isClean && !this.stopPause && !this.stopRetry) this.stopPause = this.wiring.clock.after(afterLastKey, () => void this.send());
    }
  }

  /** What this browser kept and the server does not have, the newest first. */
  async left(): Promise<Kept[]> {
    const { store, story, text } = this.wiring;
    const same = signature(text());
    const left: Kept[] = [];
    for (const one of await store.of(story).catch(() => [])) {
      if (signature(one.text) === same) {
        await store.remove(one).catch(() => {});
      } else if (one.version !== this.version) {
        left.push(one);
      } else {
        // What is typed now is kept under the same version, and must not take the place of what nobody has decided about yet.
        const moved = { ...one, version: `${one.version}~${one.at}` };
        await store.put(moved).then(() => store.remove(one)).catch(() => {});
        left.push(moved);
      }
    }
    return left.sort((a, b) => b.at - a.at);
  }

  async keep(): Promise<void> {
    this.stopKeep?.();
    this.stopKeep = undefined;
    const { story, store, clock, text } = this.wiring;
    const [changes, version] = [this.changes, this.version];
    try {
      await store.put({ story, version, at: clock.now(), text: text() });
      this.versionsKept.add(version);
      this.kept = Math.max(this.kept, changes);
    } catch {
      // A private window, a full disk: the page then warns before it is left, see isUnsafe.
    }
  }

  private async send(): Promise<void> {
    this.stopPause?.();
    this.stopLong?.();
    this.stopRetry?.();
    this.stopPause = this.stopLong = this.stopRetry = undefined;
    if (this.paused || this.sending || this.isClean || this.state.is === 'signedOut' || this.state.is === 'conflict' || this.state.is === 'gone') return;
    this.sending = true;
    try {
      if (this.kept !== this.changes) await this.keep();
      const changes = this.changes;
      const sent = this.wiring.text();
      if (this.state.is !== 'offline') this.be({ is: 'saving' });
      const answer = await this.wiring.post({ version: this.version, ...sent }).catch(() => null);
      await this.take(answer, changes, sent);
    } finally {
      this.sending = false;
    }
    // What was typed while the request was on its way: its own timers may have found the line in use.
    if (!this.isClean && !this.stopPause && !this.stopRetry) this.stopPause = this.wiring.clock.after(afterLastKey, () => void this.send());
  }

  private async take(answer: Answer | null, changes: number, sent: StoryText): Promise<void> {
    const said = answer === null ? {} : await answer.json().catch(() => ({})) as Record<string, unknown>;
    const words = (name: string) => typeof said[name] === 'string' ? said[name] : '';
    switch (answer?.status) {
      case 200:
        this.retries = 0;
        this.saved = changes;
        this.version = words('version') || this.version;
        await this.letGo();
        this.be(this.isClean ? { is: 'saved', at: new Date(words('savedAt') || this.wiring.clock.now()) } : { is: 'writing' });
        break;
      case 401:
        this.be({ is: 'signedOut', signIn: words('signIn') });
        break;
      case 409:
        this.clash(said as unknown as Clash, changes, sent);
        break;
      case 410:
        this.be({ is: 'gone', why: words('error') || words('reason') });
        break;
      case 400: case 403: case 404: case 413: case 422:
        this.be({ is: 'refused', why: words('error') || `HTTP ${answer.status}`, path: words('path') });
        // Sending the same again would be refused again; the next change asks anew.
        this.stopRetry = () => {};
        break;
      default:
        this.retry(answer);
    }
  }

  private clash(clash: Clash, changes: number, sent: StoryText): void {
    const merge = clash.merge;
    const isMerged = merge?.body !== undefined && !merge.conflicts?.length && Object.keys(merge.fields ?? {}).length === 0;
    if (!isMerged) {
      this.be({ is: 'conflict', clash, sent });
    } else if (changes === this.changes) {
      this.version = clash.version;
      this.wiring.adopt(merge.body);
      this.changes++;
      this.be({ is: 'writing' });
      this.stopPause = this.wiring.clock.after(0, () => void this.send());
    } else {
      // Written on meanwhile: the merge lacks those words. The same version again, so that the server merges the newer text.
      this.stopPause?.();
      this.stopPause = this.wiring.clock.after(0, () => void this.send());
    }
  }

  private retry(answer: Answer | null): void {
    const wait = Math.min(lastRetry, firstRetry * 2 ** this.retries++);
    this.be(answer === null ? { is: 'offline' } : { is: 'trouble', status: answer.status });
    this.stopRetry = this.wiring.clock.after(wait, () => void this.send());
  }

  // Only what the server has: a change since then is kept under the new version first.
  private async letGo(): Promise<void> {
    const { story, store } = this.wiring;
    if (!this.isClean) await this.keep();
    for (const version of [...this.versionsKept]) {
      if (!this.isClean && version === this.version) continue;
      await store.remove({ story, version }).then(() => this.versionsKept.delete(version)).catch(() => {});
    }
  }

  private be(state: State): void {
    this.state = state;
    this.wiring.tell(state);
  }
}

/** Two texts are the same to the server: by value, whatever the order of the fields. */
const signature = (text: StoryText) => JSON.stringify([Object.entries(text.fields).filter(([, value]) => value !== '').sort(), ordered(text.body)]);

const ordered = (value: unknown): unknown => Array.isArray(value) ? value.map(ordered)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, its]) => [key, ordered(its)]))
  : value;
