// Measures of a face that a fallback must share: how wide its letters are on average, how high a line is.
import fontverter from 'fontverter';

// Letters of English by how often they occur, in a thousand, with the space between words.
const often = { ' ': 180, e: 102, t: 75, a: 65, o: 62, i: 57, n: 57, s: 53, r: 50, h: 50, l: 33, d: 33, u: 23, c: 23, m: 20, f: 18, p: 16, g: 16, w: 17, y: 14, b: 12, v: 8, k: 6 };

/** @param {Buffer} bytes of a font of any format. @returns measures in parts of an em. */
export async function measure(bytes) {
  const sfnt = await fontverter.convert(bytes, 'truetype');
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = {};
  for (let i = 0, n = view.getUint16(4); i < n; i++) {
    const at = 12 + i * 16;
    tables[String.fromCharCode(...sfnt.subarray(at, at + 4))] = view.getUint32(at + 8);
  }

  const em = view.getUint16(tables.head + 18);
  const counted = view.getUint16(tables.hhea + 34);
  const advance = glyph => view.getUint16(tables.hmtx + Math.min(glyph, counted - 1) * 4);
  const glyphs = characterMap(view, tables.cmap);
  let sum = 0, total = 0;
  for (const [letter, weight] of Object.entries(often)) {
    sum += advance(glyphs(letter.codePointAt(0))) * weight;
    total += weight;
  }

  const of = at => view.getInt16(tables.hhea + at) / em;
  return { width: sum / total / em, ascent: of(4), descent: -of(6), lineGap: of(8) };
}

function characterMap(view, at) {
  for (let i = 0, n = view.getUint16(at + 2); i < n; i++) {
    const table = at + view.getUint32(at + 8 + i * 8);
    if (view.getUint16(table) === 4) return code => glyphOf(view, table, code);
  }
  throw new Error('The face has no character map of format 4, from which its letters are measured.');
}

function glyphOf(view, at, code) {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14, starts = ends + segments * 2 + 2, deltas = starts + segments * 2, offsets = deltas + segments * 2;
  for (let i = 0; i < segments; i++) {
    if (code > view.getUint16(ends + i * 2)) continue;
    const start = view.getUint16(starts + i * 2);
    if (code < start) return 0;
    const offset = view.getUint16(offsets + i * 2), delta = view.getInt16(deltas + i * 2);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(offsets + i * 2 + offset + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
