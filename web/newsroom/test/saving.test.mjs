import assert from 'node:assert/strict';
import test from 'node:test';
import { Saving } from '../saving.ts';

const settle = async () => { for (let i = 0; i < 60; i++) await Promise.resolve(); };

/** A desk with a clock that is turned by hand, a line that is cut by hand, and a store that can be full. */
function desk(answers = []) {
  const timers = [], texts = new Map(), told = [], sent = [];
  let now = 0, words = 'start', number = 0;
  const d = {
    told, sent, texts, full: false, answers,
    clock: { now: () => now, after: (ms, act) => { const timer = { at: now + ms, act, n: number++ }; timers.push(timer); return () => { const i = timers.indexOf(timer); if (i >= 0) timers.splice(i, 1); }; } },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = timers.filter(t => t.at <= end).sort((a, b) => a.at - b.at || a.n - b.n)[0];
        if (!next) break;
        timers.splice(timers.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.act();
      }
      now = end;
      await settle();
    },
    type(text) { words = text; d.saving.changed(); },
    get words() { return words; },
  };
  d.saving = new Saving({
    story: '17', version: 'v1', clock: d.clock, tell: state => told.push(state),
    text: () => ({ fields: { headline: 'H' }, body: words }),
    adopt: body => { words = body; },
    store: {
      put: async kept => { if (d.full) throw new Error('full'); texts.set(kept.version, structuredClone(kept)); },
      remove: async ({ version }) => void texts.delete(version),
      of: async () => [...texts.values()],
    },
    post: async body => {
      sent.push({ at: now, ...structuredClone(body) });
      const answer = d.answers.length > 1 ? d.answers.shift() : d.answers[0];
      const made = typeof answer === 'function' ? await answer(body) : answer;
      if (made === 'cut') throw new TypeError('network');
      return { status: made[0], json: async () => made[1] ?? {} };
    },
  });
  return d;
}
const ok = [200, { savedAt: '2026-01-31T14:05:12Z', version: 'v2' }];

test('Two seconds after the last key the text is sent, and before that it is kept within half a second', async () => {
  const d = desk([ok]);
  d.type('a');
  await d.pass(500);
  assert.equal(d.texts.get('v1').text.body, 'a');
  assert.equal(d.sent.length, 0);
  d.type('ab');
  await d.pass(1999);
  assert.equal(d.sent.length, 0);
  await d.pass(1);
  assert.deepEqual([d.sent.length, d.sent[0].body, d.sent[0].version, d.sent[0].fields.headline], [1, 'ab', 'v1', 'H']);
  assert.equal(d.told.at(-1).is, 'saved');
  assert.equal(d.told.at(-1).at.toISOString(), '2026-01-31T14:05:12.000Z');
  assert.equal(d.texts.size, 0, 'what the server has is not kept');
  assert.equal(d.saving.version, 'v2');
});

test('While typing goes on it is sent every 15 seconds', async () => {
  const d = desk([ok]);
  for (let i = 0; i < 70; i++) { d.type('x'.repeat(i + 1)); await d.pass(500); }
  assert.deepEqual(d.sent.map(s => s.at), [15_000, 30_000]);
});

test('Offline: tried again with growing pauses, at once when the line is back, and kept meanwhile', async () => {
  const d = desk(['cut']);
  d.type('a');
  await d.pass(2000 + 2000 + 4000 + 8000);
  assert.deepEqual(d.sent.map(s => s.at), [2000, 4000, 8000, 16_000]);
  assert.equal(d.saving.state.is, 'offline');
  assert.equal(d.texts.get('v1').text.body, 'a');
  assert.equal(d.saving.isUnsafe, false);
  d.answers.splice(0, 1, ok);
  await d.saving.now();
  assert.equal(d.saving.state.is, 'saved');
  assert.equal(d.texts.size, 0);
});

test('Typing while offline goes on and all of it is sent once the line is back', async () => {
  const d = desk(['cut', 'cut', ok]);
  d.type('a');
  await d.pass(2000);
  d.type('ab');
  await d.pass(500);
  assert.equal(d.texts.get('v1').text.body, 'ab');
  await d.pass(10_000);
  assert.equal(d.sent.at(-1).body, 'ab');
  assert.equal(d.saving.isClean, true);
});

test('A server in trouble is asked again', async () => {
  const d = desk([[503], ok]);
  d.type('a');
  await d.pass(2000);
  assert.deepEqual([d.saving.state.is, d.saving.state.status], ['trouble', 503]);
  await d.pass(2000);
  assert.equal(d.saving.state.is, 'saved');
});

test('Signed out: the text stays here, nothing is sent until somebody signed in', async () => {
  const d = desk([[401, { signIn: '/newsroom/sign-in' }], ok]);
  d.type('a');
  await d.pass(2000);
  assert.deepEqual([d.saving.state.is, d.saving.state.signIn], ['signedOut', '/newsroom/sign-in']);
  d.type('ab');
  await d.pass(30_000);
  assert.equal(d.sent.length, 1);
  assert.equal(d.texts.get('v1').text.body, 'ab');
  await d.saving.now();
  assert.equal(d.sent.at(-1).body, 'ab');
  assert.equal(d.saving.state.is, 'saved');
});

test('A conflict waits for a choice, keeps what is typed, and goes on from the version of the other', async () => {
  const clash = { by: 'Bo', at: '2026-01-31T14:00:00Z', version: 'v9', merge: { conflicts: [{ at: 0, mine: ['a'], theirs: ['b'] }] } };
  const d = desk([[409, clash], ok]);
  d.type('a');
  await d.pass(2000);
  assert.deepEqual([d.saving.state.is, d.saving.state.clash.by, d.saving.state.sent.body], ['conflict', 'Bo', 'a']);
  d.type('a more');
  await d.pass(30_000);
  assert.equal(d.sent.length, 1);
  assert.equal(d.texts.get('v1').text.body, 'a more');
  await d.saving.resolved('v9');
  assert.deepEqual([d.sent.at(-1).version, d.sent.at(-1).body, d.saving.state.is, d.texts.size], ['v9', 'a more', 'saved', 0]);
});

test('What was merged without a conflict is adopted and saved', async () => {
  const d = desk([[409, { by: 'Bo', version: 'v9', merge: { body: 'a+b', conflicts: [] } }], ok]);
  d.type('a');
  await d.pass(2000);
  assert.equal(d.words, 'a+b');
  assert.deepEqual([d.sent[1].version, d.sent[1].body, d.saving.state.is], ['v9', 'a+b', 'saved']);
});

test('A merge that lacks what was typed meanwhile is not adopted', async () => {
  const d = desk([async () => { d.type('a and more'); return [409, { by: 'Bo', version: 'v9', merge: { body: 'a+b' } }]; }, body => [409, { by: 'Bo', version: 'v9', merge: { body: body.body + '+b' } }], ok]);
  d.type('a');
  await d.pass(2010);
  assert.equal(d.words, 'a and more+b');
  assert.deepEqual(d.sent.map(s => s.version), ['v1', 'v1', 'v9']);
});

test('Killed: said, kept in the browser, and not sent again', async () => {
  const d = desk([[410, { error: 'Killed by Cy: libel' }]]);
  d.type('a');
  await d.pass(2000);
  d.type('ab');
  await d.pass(60_000);
  assert.deepEqual([d.saving.state.is, d.saving.state.why, d.sent.length, d.texts.get('v1').text.body], ['gone', 'Killed by Cy: libel', 1, 'ab']);
});

test('Refused: said with its place, asked again after the next change only', async () => {
  const d = desk([[422, { error: 'a picture needs an address', path: '$.content[3]' }], ok]);
  d.type('a');
  await d.pass(60_000);
  assert.deepEqual([d.saving.state.is, d.saving.state.why, d.saving.state.path, d.sent.length], ['refused', 'a picture needs an address', '$.content[3]', 1]);
  d.type('ab');
  await d.pass(2000);
  assert.equal(d.saving.state.is, 'saved');
});

test('What was typed while a request was on its way is sent next, and its keeping moves to the new version', async () => {
  const d = desk([async () => { d.type('ab'); return ok; }, [200, { savedAt: '2026-01-31T14:05:14Z', version: 'v3' }]]);
  d.type('a');
  await d.pass(2000);
  assert.deepEqual([...d.texts.keys()], ['v2']);
  assert.equal(d.saving.isClean, false);
  await d.pass(2000);
  assert.deepEqual([d.sent.map(s => s.body).join(), d.saving.isClean, d.texts.size], ['a,ab', true, 0]);
});

test('Only when neither the server nor the browser has the text is leaving unsafe', async () => {
  const d = desk(['cut']);
  assert.equal(d.saving.isUnsafe, false);
  d.type('a');
  assert.equal(d.saving.isUnsafe, true);
  await d.pass(500);
  assert.equal(d.saving.isUnsafe, false);
  d.full = true;
  d.type('ab');
  await d.pass(5000);
  assert.equal(d.saving.isUnsafe, true);
  assert.equal(d.sent.length > 0, true, 'a full store does not stop the sending');
});

test('What was left from another day is offered, the newest first; what the server has is cleared away', async () => {
  const d = desk([ok]);
  const put = (version, at, body) => d.texts.set(version, { story: '17', version, at, text: { fields: { headline: 'H' }, body } });
  put('v0', 1, 'older');
  put('va', 2, 'newer');
  put('vb', 3, 'start');
  assert.deepEqual((await d.saving.left()).map(k => k.text.body), ['newer', 'older']);
  assert.deepEqual([...d.texts.keys()], ['v0', 'va']);
});

test('What was left is not overwritten by what is typed while it is offered', async () => {
  const d = desk(['cut']);
  d.texts.set('v1', { story: '17', version: 'v1', at: 1, text: { fields: { headline: 'H' }, body: 'left' } });
  assert.equal((await d.saving.left())[0].text.body, 'left');
  d.type('typed');
  await d.pass(500);
  assert.deepEqual([...d.texts.values()].map(kept => kept.text.body).sort(), ['left', 'typed']);
});

test('To choose, a conflict is asked for again, with what was typed since', async () => {
  const clash = text => [409, { by: 'Bo', version: 'v9', merge: { conflicts: [{ at: 0, mine: [text], theirs: ['b'] }] } }];
  const d = desk([body => clash(body.body)]);
  d.type('a');
  await d.pass(2000);
  d.type('a more');
  await d.saving.now();
  assert.deepEqual([d.saving.state.is, d.saving.state.clash.merge.conflicts[0].mine[0], d.saving.state.sent.body], ['conflict', 'a more', 'a more']);
});
