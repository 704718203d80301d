// The theme's faces: cut down from npm packages to the letters and axes that a paper needs, so that an English story loads under 60 KB.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subset from 'subset-font';
import { measure } from './metrics.mjs';

const resolve = createRequire(import.meta.url).resolve;
const font = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), 'files', file);

const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const letters = span(0x20, 0x7e) + '\u00a0£§©«»­°·–—‘’‚“”„•…‹›€\u2009\u202f−×';
// Italics are words in running text; what no word has is left to the upright.
const slanted = letters.replace(/[#$*@^`{|}~<>\\=+_£§©°€×−«»‹›]/g, '');
const symbols = '¡¢¥®±²³¶¹¼½¾¿÷†′″™';
const accents = span(0xc0, 0x17f).replace(/[×÷]/g, '') + 'ȘșȚțẞ' + symbols;
const arabic = span(0x600, 0x6ff) + span(0x750, 0x77f) + '\u200c\u200d\u200e\u200f«»\u00a0 ';

const range = text => {
  const points = [...new Set([...text].map(c => c.codePointAt(0)))].sort((a, b) => a - b);
  const runs = [];
  for (const p of points) {
    const last = runs.at(-1);
    if (last && last[1] === p - 1) last[1] = p; else runs.push([p, p]);
  }
  const hex = n => n.toString(16).toUpperCase();
  return runs.map(([a, b]) => a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`).join(',');
};

const serif = 'Courant Serif', display = 'Courant Display', sans = 'Courant Sans';
const newsreader = file => script => font('@fontsource-variable/newsreader', `newsreader-${script}-opsz-${file}.woff2`);
const publicSans = script => font('@fontsource-variable/public-sans', `public-sans-${script}-wght-normal.woff2`);

// Text is cut at the optical size it is read at, headlines at theirs: two static cuts are smaller than one with the axis.
const latin = [
  { name: 'text', family: serif, weight: '400', style: 'normal', from: newsreader('normal'), axes: { opsz: 17, wght: 400 }, preload: true },
  { name: 'text-italic', family: serif, weight: '400', style: 'italic', from: newsreader('italic'), axes: { opsz: 17, wght: 400 } },
  { name: 'text-bold', family: serif, weight: '700', style: 'normal', from: newsreader('normal'), axes: { opsz: 17, wght: 680 } },
  { name: 'display', family: display, weight: '400 700', style: 'normal', from: newsreader('normal'), axes: { opsz: 44, wght: 530 }, preload: true },
  { name: 'sans', family: sans, weight: '400 700', style: 'normal', from: publicSans, axes: { wght: { min: 400, max: 700 } } },
];

// Features that the style sheet uses; small capitals, fractions and superiors would bring their glyphs along.
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'onum', 'lnum', 'pnum', 'tnum'];

async function cut(name, file, text, axes, out, keepFeatures) {
  const bytes = await subset(await readFile(file), text, { targetFormat: 'woff2', variationAxes: axes, keepFeatures });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const named = `${name}-${hash}.woff2`;
  await writeFile(path.join(out, named), bytes);
  return { file: named, bytes: bytes.length, data: bytes };
}

const rule = (family, weight, style, url, unicode, more = '') =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url(/faces/${url}) format("woff2");unicode-range:${unicode}${more}}`;

/** Writes the faces into a folder; gives the style rules, and what was made. */
export async function makeFaces(out) {
  const css = [], made = [];
  const widths = {};
  for (const face of latin) {
    for (const [script, text] of [['latin', face.style === 'italic' ? slanted : letters], ['latin-ext', accents]]) {
      // The package's latin file has Latin-1's accents and its latin-ext file the rest: the accents come from both, in two cuts.
      const parts = script === 'latin' ? [['latin', text]] : [['latin', span(0xc0, 0xff) + symbols], ['latin-ext', span(0x100, 0x17f) + 'ȘșȚțẞ']];
      for (const [source, some] of parts) {
        const end = script === 'latin' ? '' : source === 'latin' ? '-accents' : '-accents-east';
        const got = await cut(face.name + end, face.from(source), some, face.axes, out, features);
        css.push(rule(face.family, face.weight, face.style, got.file, range(some)));
        made.push({ file: got.file, family: face.family, bytes: got.bytes, script: end === '' ? 'latin' : 'accents', preload: Boolean(face.preload && end === '') });
        if (end === '' && face.style === 'normal') widths[face.family] ??= await measure(got.data);
      }
    }
  }

  // One Arabic face for all three, a tenth larger than the Latin beside it: at equal sizes its letters look small.
  const naskh = await cut('naskh', font('@fontsource-variable/noto-naskh-arabic', 'noto-naskh-arabic-arabic-wght-normal.woff2'), arabic, { wght: { min: 400, max: 700 } }, out);
  made.push({ file: naskh.file, family: null, bytes: naskh.bytes, script: 'arabic', preload: true });
  const unicode = range(arabic.replace(/[«»\u00a0 ]/g, ''));
  // A family of its own: the sheet puts it into pages in Arabic. Among the Latin ones it would be loaded for one headline on an English front.
  css.push(rule('Courant Naskh', '400 700', 'normal', naskh.file, unicode, ';size-adjust:110%'));

  css.push(...fallbacks(widths));
  return { css: css.join('\n'), made };
}

// Faces that readers' machines have, given our measures, so that nothing moves when ours arrive. Widths are the means of letters by
// their frequency, as metrics.mjs takes them: Times New Roman and Arial measured on their metric twins (Liberation), Georgia from its
// published mean, scaled by theirs.
const local = [
  ['Georgia', ['Georgia', 'Gelasio'], 0.4375, [serif, display]],
  ['Times', ['Times New Roman', 'Liberation Serif', 'Tinos'], 0.3988, [serif, display]],
  ['Arial', ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], 0.4403, [sans]],
];

function fallbacks(widths) {
  const percent = part => `${(part * 100).toFixed(2)}%`;
  return local.flatMap(([name, faces, width, families]) => families.map(family => {
    const ours = widths[family];
    const adjust = ours.width / width;
    return `@font-face{font-family:"${family} ${name}";src:${faces.map(f => `local("${f}")`).join(',')};size-adjust:${percent(adjust)};` +
      `ascent-override:${percent(ours.ascent / adjust)};descent-override:${percent(ours.descent / adjust)};line-gap-override:${percent(ours.lineGap / adjust)}}`;
  }));
}
