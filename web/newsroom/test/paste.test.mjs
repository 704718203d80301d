import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanPasted, isOwnCopy, plainParagraphs } from '../paste.ts';
import { DOMParser } from '@tiptap/pm/model';
import { schema } from '../schema.ts';
import { parse } from './page.mjs';

const clean = html => cleanPasted(html, parse);

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoTitle>Report<o:p></o:p></p>
<h1>The <b>first</b> part<o:p></o:p></h1>
<p class=MsoNormal style='mso-margin-top-alt:auto'>Some <b style='mso-bidi-font-weight:normal'>bold</b>, <i>italic</i>,&nbsp;<span style='font-size:8.0pt;mso-ansi-language:EN-GB'>small</span> <u>and</u> “smart”
 words.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Inner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Second</p>
<p class=MsoNormal>Between<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Third</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>Fourth</p>
<p class=MsoQuote>Words</p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=200 colspan=2><p class=MsoNormal><b>Head</b><o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Users/a/AppData/clip_image002.jpg"></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>Hidden</span><del class=msoDel>gone</del><ins>new</ins></p>
<!--EndFragment--></body></html>`;

test('Word: marks, headings, its made-up lists, tables; none of its own things', () => {
  assert.equal(clean(word), [
    '<h2>Report</h2>', '<h1>The first part</h1>', '<p>Some <strong>bold</strong>, <em>italic</em>, small and “smart” words.</p>',
    '<ul><li><p>First</p><ul><li><p>Inner</p></li></ul></li><li><p>Second</p></li></ul>', '<p>Between[1]</p>', '<ol start="3"><li><p>Third</p></li><li><p>Fourth</p></li></ol>',
    '<blockquote><p>Words</p></blockquote>',
    '<table><tbody><tr><td colspan="2"><p><strong>Head</strong></p></td></tr><tr><td><p>1</p></td><td><p></p></td></tr></tbody></table>', '<p>new</p>'].join(''));
});

const googleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">Plain, </span><span style="font-weight:700;">bold</span><span style="font-weight:400;font-style:italic;">italic</span><a href="https://example.org/?utm_source=x&a=b" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">link</span></a><span style="font-size:0.6em;vertical-align:super;">2</span><span style="text-decoration:line-through;">no</span></p><br /><h2 dir="ltr"><span style="font-weight:400;">Part</span></h2><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">a</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>b</span></p></li></ul></ul><p dir="ltr"><span><span style="border:none;display:inline-block;"><img src="https://lh7-rt.googleusercontent.com/docsz/x" width="602" height="400" alt="A map" /></span></span></p></b><br class="Apple-interchange-newline">`;

test('Google Docs: the bold around all is none, spans become marks, the address keeps its parameters', () => {
  assert.equal(clean(googleDocs), [
    '<p>Plain, <strong>bold</strong><em>italic</em><a href="https://example.org/?utm_source=x&amp;a=b">link</a><sup>2</sup><s>no</s></p>', '<h2>Part</h2>',
    '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>',
    '<figure class="picture" data-src="https://lh7-rt.googleusercontent.com/docsz/x" data-alt="A map" data-width="602" data-height="400"><figcaption></figcaption></figure>'].join(''));
});

const libreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="en-US" dir="ltr"><h2 class="western">Heading</h2><p style="margin-bottom: 0in; line-height: 100%"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Bold</b> and
<i>italic</i></font></font></p>
<p style="margin-bottom: 0in"><br/>

</p>
<ol start="2"><li><p style="margin-bottom: 0in">one</p></li><ol type="a"><li><p>two</p></li></ol></ol><p><span style="font-weight: normal">plain</span> 10&nbsp;000 €</p></body></html>`;

test('LibreOffice: fonts go, empty lines go, a number keeps its space', () => {
  assert.equal(clean(libreOffice), '<h2>Heading</h2><p><strong>Bold</strong> and <em>italic</em></p><ol start="2"><li><p>one</p><ol><li><p>two</p></li></ol></li></ol><p>plain 10\u00a0000 €</p>');
});

test('A web page: containers, breaks, links that may stand, no script, form or menu', () => {
  assert.equal(clean('<div class="a"><nav>menu</nav><article><header><h3><a href="https://e.org/x">Card</a></h3></header><div>One<br><br>Two<br>lines <a href="javascript:alert(1)">bad</a> <a href="/relative">rel</a> <a href="mailto:a@b.c">mail</a></div><script>x</script><button>Share</button><form><input></form></article></div>text <q>said</q>'),
    '<h3><a href="https://e.org/x">Card</a></h3><p>One</p><p>Two<br>lines bad rel <a href="mailto:a@b.c">mail</a></p><p>text “said”</p>');
});

test('A web page: figure, film, quotation, caption of a table, layout by table, letters of code', () => {
  assert.equal(clean('<figure><picture><source srcset="x"><img src="https://e.org/a b.jpg" alt="Alt"></picture><figcaption>The <b>caption</b></figcaption></figure><iframe src="//www.youtube.com/embed/abc" onload=x></iframe><blockquote cite="https://e.org">q</blockquote>'),
    '<figure class="picture" data-src="https://e.org/a%20b.jpg" data-alt="Alt"><figcaption>The <strong>caption</strong></figcaption></figure><div class="embed" data-url="https://www.youtube.com/embed/abc" data-kind="video" data-provider="YouTube"></div><blockquote data-cite="https://e.org"><p>q</p></blockquote>');
  assert.equal(clean('<table><caption>Cap</caption><tr><th>a<td>b</table><table><tr><td><p>layout</p></td></tr></table><pre>a\n  b\n\nc</pre>'),
    '<table data-caption="Cap"><tbody><tr><th><p>a</p></th><td><p>b</p></td></tr></tbody></table><p>layout</p><p><code>a</code><br><code> b</code></p><p><code>c</code></p>');
});

test('Pictures within the clipboard are not kept as data', () => {
  assert.equal(clean('<img src="data:image/png;base64,xx"><img src="cid:1"><img src="https://e.org/pixel.gif" width="1" height="1"><p>a</p>'), '<p>a</p>');
});

test('Quotation marks and French spaces are as they were', () => {
  assert.equal(clean('<p>« l’été&nbsp;» – “a” ‘b’ „c“&nbsp; &nbsp;d&nbsp;e&nbsp;: f</p>'), '<p>« l’été\u00a0» – “a” ‘b’ „c“ d e\u00a0: f</p>');
});

test('Hostile nesting ends and nothing of it runs', () => {
  const html = clean('<blockquote>'.repeat(300) + 'deep<img src=x onerror=alert(1)>' + '</blockquote>'.repeat(300));
  assert.ok(html.includes('deep') && html.split('<blockquote>').length < 30 && !html.includes('onerror'));
});

test('What comes out fits the schema in every case', () => {
  for (const html of [word, googleDocs, libreOffice, '<li>a</li>', '<td>x</td>', '<ul></ul>', '<ul><ul><li>x</li></ul></ul>', 'just words', '<h2></h2>', '<ol><div>x</div></ol>']) {
    DOMParser.fromSchema(schema).parse(parse(clean(html)).body).check();
  }
});

test('Another editor of the same make is no own copy', () => {
  assert.equal(isOwnCopy('<p data-pm-slice="1 1 []">x</p>'), false);
  assert.equal(isOwnCopy('<p data-standfirst="" data-pm-slice="1 1 []">x</p>'), true);
});

test('Plain text: empty lines part paragraphs, breaks stay', () => {
  assert.deepEqual(plainParagraphs('One\r\nline\r\n\r\n\r\nTwo\n \n\u00a0\nThree  x\n'), [['One', 'line'], ['Two'], ['Three x']]);
});
