import assert from 'node:assert/strict';
import test from 'node:test';
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { wrapIn } from '@tiptap/pm/commands';
import { schema } from '../schema.ts';
import { Limits, deepest } from '../limits.ts';
import { read, serverForm, toServer } from '../server-form.ts';
import { parse } from './page.mjs';

// Lists of nodes within each other, as the server counts them.
const depthOf = content => { let most = 0; content.forEach(node => { most = Math.max(most, node.isText || node.childCount === 0 ? 0 : depthOf(node.content)); }); return 1 + most; };

const text = (words, ...marks) => marks.length ? { type: 'text', marks, text: words } : { type: 'text', text: words };
const p = (...content) => content.length ? { type: 'paragraph', content } : { type: 'paragraph' };

// Every node and mark, each with all of its attributes and once without those that it may lack.
const rich = {
  type: 'doc',
  content: [
    p(text('A “rich” 🎭 story, '), text('bold', { type: 'strong' }), text('italic', { type: 'emphasis' }), { type: 'hardBreak' }, { type: 'hardBreak', marks: [{ type: 'strong' }] },
      text('all at once', { type: 'quotation', attrs: { speaker: 'Ana Ruiz', source: 'on the phone' } }, { type: 'language', attrs: { lang: 'ar-SY', dir: 'rtl' } },
        { type: 'link', attrs: { href: '/a?b=c&d#e', title: 'There' } }, { type: 'date', attrs: { date: '2026-01-31' } }, { type: 'strong' }, { type: 'emphasis' }, { type: 'strike' }, { type: 'sub' }, { type: 'sup' }, { type: 'code' }),
      text('bare', { type: 'quotation' }), text('fr', { type: 'language', attrs: { lang: 'fr' } }), text('mail', { type: 'link', attrs: { href: 'mailto:a@example.org' } }), text('tel', { type: 'link', attrs: { href: 'tel:+1' } })),
    p(),
    { type: 'heading', attrs: { level: 2, anchor: 'old-link' }, content: [text('Two')] }, { type: 'heading', attrs: { level: 3 }, content: [text('Three')] }, { type: 'heading', attrs: { level: 4 } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('one')), { type: 'orderedList', attrs: { start: -3 }, content: [{ type: 'listItem', content: [{ type: 'rule' }] }] }] }, { type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 } }] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [p()] }] },
    { type: 'blockquote', attrs: { speaker: 'B', source: 'A book', cite: 'https://example.org/book' }, content: [p(text('said')), { type: 'blockquote', content: [p()] }] },
    { type: 'pullQuote', attrs: { speaker: 'C' }, content: [text('large')] }, { type: 'pullQuote' },
    { type: 'picture', attrs: { picture: 17, alt: 'A dog', credit: 'D / Agency', width: 800, height: 600 }, content: [text('A caption, '), text('bold', { type: 'strong' })] },
    { type: 'picture', attrs: { picture: 18, src: 'https://example.org/a.jpg' } },
    { type: 'gallery', content: [{ type: 'picture', attrs: { src: '/a.jpg' }, content: [text('one')] }, { type: 'picture', attrs: { picture: 3 } }] },
    { type: 'table', attrs: { caption: 'Results' }, content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p(text('Head'))] }] },
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { rowspan: 2 }, content: [p(text('1')), p()] }, { type: 'tableCell', content: [p()] }] },
      { type: 'tableRow' }] },
    { type: 'embed', attrs: { url: 'https://youtu.be/x', kind: 'video', provider: 'YouTube', title: 'A film' } }, { type: 'embed', attrs: { url: '/local.pdf' } },
    { type: 'factBox', attrs: { title: 'Facts' }, content: [p(text('a')), { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('b'))] }] }] }, { type: 'factBox', content: [{ type: 'rule' }] },
    { type: 'rule' },
    { type: 'importedHtml', attrs: { html: '<marquee>Hi</marquee>', why: 'a marquee' } }, { type: 'importedHtml', attrs: { html: '<b>x</b>' } },
  ],
};

test('A document with every node and mark comes back as it was', () => {
  const doc = read(rich, schema);
  assert.deepEqual(toServer(doc.toJSON()), rich);
  assert.deepEqual(serverForm(doc), rich);
});

test('The rich document has every node and mark of the schema', () => {
  const seen = new Set();
  read(rich, schema).descendants(node => { seen.add(node.type.name); node.marks.forEach(mark => seen.add(mark.type.name)); });
  assert.deepEqual([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter(name => name !== 'doc' && !seen.has(name)), []);
});

test('The empty document comes back empty, also when an empty paragraph was put in to write into', () => {
  assert.deepEqual(serverForm(read({ type: 'doc', content: [] }, schema)), { type: 'doc', content: [] });
  assert.deepEqual(serverForm(read({ type: 'doc' }, schema)), { type: 'doc', content: [] });
  assert.deepEqual(serverForm(read({ type: 'doc', content: [p()] }, schema)), { type: 'doc', content: [] });
});

test('Values that are absent in another spelling come back absent', () => {
  const spelled = { type: 'doc', content: [{ type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [{ type: 'pullQuote', attrs: { speaker: null } }] }] }, { type: 'embed', attrs: { url: '/a', kind: 'other', title: '' } }] };
  assert.deepEqual(serverForm(read(spelled, schema)).content, [{ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'pullQuote' }] }] }, { type: 'embed', attrs: { url: '/a' } }]);
});

test('Marks in another order are taken and come back in the order of the schema', () => {
  const doc = read({ type: 'doc', content: [p(text('x', { type: 'code' }, { type: 'strong' }, { type: 'quotation' }))] }, schema);
  assert.deepEqual(serverForm(doc).content[0].content[0].marks.map(mark => mark.type), ['quotation', 'strong', 'code']);
});

test('What the schema does not know is an error and never an empty text', () => {
  for (const content of [[{ type: 'video' }], [{ type: 'listItem', content: [p()] }], [p(text('x', { type: 'underline' }))], [{ type: 'table', content: [] }]]) {
    assert.throws(() => read({ type: 'doc', content }, schema), content[0].type);
  }
});

test('A gallery that lost its last picture is not sent as one', () => {
  assert.deepEqual(toServer({ type: 'listItem', content: [{ type: 'gallery' }] }), { type: 'listItem', content: [{ type: 'paragraph' }] });
});

test('Half an emoji does not reach the server', () => {
  assert.equal(toServer(text('a\ud83d b\ude00 😀')).text, 'a\ufffd b\ufffd 😀');
});

test('A copy of everything, pasted, is everything', () => {
  const doc = read(rich, schema);
  const page = parse('');
  page.body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: page }));
  const pasted = DOMParser.fromSchema(schema).parse(parse(page.body.innerHTML).body);
  // A row without cells is no HTML that a parser keeps apart from one with a cell missing; it is mended with its table.
  const known = JSON.parse(JSON.stringify(rich));
  known.content.find(node => node.type === 'table').content.pop();
  const got = serverForm(pasted);
  got.content.find(node => node.type === 'table').content = got.content.find(node => node.type === 'table').content.filter(row => row.content);
  assert.deepEqual(got, known);
});

test('A pasted page cannot smuggle in HTML, a script address, or a picture of nothing', () => {
  const page = parse('<div class="imported" data-html="&lt;img onerror=x&gt;">words</div><div class="embed" data-url="javascript:1"></div><figure class="picture" data-src="data:x"><figcaption>c</figcaption></figure><p><a href="javascript:1">a</a><span class="language" lang="x y">b</span><time datetime="2026-02-31">c</time></p>');
  const json = JSON.stringify(serverForm(DOMParser.fromSchema(schema).parse(page.body)));
  assert.doesNotMatch(json, /importedHtml|embed|picture|javascript|language|"date"/);
  assert.match(json, /words/);
});

test('Nothing is nested deeper than the server takes', () => {
  const { plugins } = { plugins: Limits.config.addProseMirrorPlugins.call({}) };
  let state = EditorState.create({ doc: read({ type: 'doc', content: [p(text('a'))] }, schema), plugins });
  for (let i = 0; i < 80; i++) wrapIn(schema.nodes.blockquote)(state, tr => { state = state.apply(tr); });
  assert.equal(depthOf(state.doc.content), deepest);
  state = state.apply(state.tr.insertText('b', 1 + 62));
  assert.equal(state.doc.textContent, 'ba', 'typing goes on there');
});
