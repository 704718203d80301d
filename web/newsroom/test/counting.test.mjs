import assert from 'node:assert/strict';
import test from 'node:test';
import { Counter, countText, minutes } from '../counting.ts';
import { schema } from '../schema.ts';
import { read } from '../server-form.ts';

test('Words are counted as the server counts them', () => {
  for (const [text, words] of [['', 0], ['One, two.', 2], ['It’s a well-known 1,000.50 fact—said she', 7], ['مرحبا بالعالم', 2], ['“…” – — *', 0], ['新闻 today', 3], ['L’été', 1], ["rock 'n' roll", 3], ['co\u00adoperate', 1]]) {
    assert.equal(countText(text).words, words, text);
  }
  assert.deepEqual(countText('新闻 today'), { words: 3, characters: 2 });
});

test('Thai words are told apart though no space is between them', () => assert.equal(countText('สวัสดีชาวโลก', 'th').words, 3));

test('Words of neighbouring blocks and lines do not run together', () => {
  const line = (...content) => ({ type: 'paragraph', content });
  const doc = read({ type: 'doc', content: [line({ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }), { type: 'bulletList', content: [{ type: 'listItem', content: [line({ type: 'text', text: 'th', marks: [{ type: 'strong' }] }, { type: 'text', text: 'ree' })] }] }] }, schema);
  assert.equal(new Counter('en').of(doc).words, 3);
});

test('A block that did not change is not counted again', () => {
  let counted = 0;
  const doc = read({ type: 'doc', content: Array.from({ length: 50 }, (_, i) => ({ type: 'paragraph', content: [{ type: 'text', text: `words ${i}` }] })) }, schema);
  const counter = new Counter('en');
  assert.equal(counter.of(doc).words, 100);
  const changed = doc.replace(1, 1, doc.slice(1, 3));
  doc.forEach(block => Object.defineProperty(block, 'textBetween', { value: () => { counted++; return ''; } }));
  counter.of(changed);
  assert.equal(counted, 0);
});

test('Reading takes as long as the server says', () => {
  assert.equal(minutes({ words: 0, characters: 0 }, 'en'), 0);
  assert.equal(minutes({ words: 3, characters: 0 }, 'en'), 1);
  assert.equal(minutes({ words: 570, characters: 0 }, 'en-GB'), 3);
  assert.equal(minutes({ words: 1000, characters: 0 }, 'ar'), 7);
  assert.equal(minutes({ words: 510, characters: 510 }, 'zh'), 2);
});
