import assert from 'node:assert/strict';
import test from 'node:test';
import { nodeAt, rangeOf } from '../places.ts';
import { schema } from '../schema.ts';
import { read } from '../server-form.ts';

const text = (words, ...marks) => marks.length ? { type: 'text', marks, text: words } : { type: 'text', text: words };
const p = (...content) => ({ type: 'paragraph', content });
const doc = read({
  type: 'doc',
  content: [
    p(text('One '), text('bold', { type: 'strong' }), { type: 'hardBreak' }, text('and 🎭 two.')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('First'))] }, { type: 'listItem', content: [p(text('Second'), text(' one'))] }] },
    { type: 'picture', attrs: { picture: 7, alt: 'A weir' }, content: [text('The weir at dawn')] },
  ],
}, schema);
const finding = (path, start, excerpt) => ({ check: 'x', severity: 'error', message: '', field: 'body', path, start, length: excerpt.length, excerpt, fixes: [] });

test('A path leads to its node, and one that is not there to none', () => {
  assert.equal(nodeAt(doc, 'content[1].content[1].content[0]').node.textContent, 'Second one');
  assert.equal(nodeAt(doc, 'content[2]').node.type.name, 'picture');
  for (const path of ['content[3]', 'content[1].content[2]', 'content[0].content[0].content[0]', '']) assert.equal(nodeAt(doc, path), null, path);
});

test('A finding stands on the words that were read, across marks, lines and characters of two units', () => {
  for (const [path, start, excerpt] of [['content[0]', 4, 'bold\nand'], ['content[0]', 13, '🎭 two'], ['content[1].content[1].content[0]', 7, 'one'], ['content[2]', 4, 'weir']]) {
    const range = rangeOf(doc, finding(path, start, excerpt));
    assert.equal(doc.textBetween(range.from, range.to, '\n', '\n'), excerpt);
  }
});

test('Where the words are others by now, a finding stands nowhere', () => {
  for (const [path, start, excerpt] of [['content[0]', 4, 'bald'], ['content[0]', 900, 'bold'], ['content[1]', 0, 'First'], ['content[2].attrs.alt', 2, 'weir'], ['content[9]', 0, 'x'], ['content[0]', 0, '']]) {
    assert.equal(rangeOf(doc, finding(path, start, excerpt)), null, `${path} ${start}`);
  }
});
