// The newsroom's scripts and style sheet. The editor is a file of its own, loaded only where text is edited.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { Features, transform } from 'lightningcss';

// What may be loaded, in compressed bytes: a page of the newsroom stays quick on a phone at a court's door.
const most = { 'editor.js': 160 * 1024, 'desk.js': 10 * 1024, 'fronts.js': 4 * 1024, 'menus.js': 4 * 1024, 'pictures.js': 10 * 1024, 'replies.js': 4 * 1024, 'newsroom.css': 12 * 1024 };

// One sheet for the browser, in this order.
const sheets = ['newsroom.css', 'text.css', 'replies.css', 'widths.css'];

/** Writes the scripts and newsroom.css, the faces' rules before it, into a folder; gives their compressed sizes. */
export async function makeNewsroom(from, out, { faces, targets }) {
  await build({
    entryPoints: ['editor.ts', 'desk.ts', 'fronts.ts', 'menus.ts', 'pictures.ts', 'replies.ts'].map(file => path.join(from, file)), outdir: out, bundle: true, minify: true, format: 'iife', charset: 'utf8',
    target: ['chrome111', 'firefox113', 'safari16.4'], legalComments: 'none', logLevel: 'warning', define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = [];
  for (const name of sheets) {
    const sheet = await readFile(path.join(from, name), 'utf8');
    const made = transform({ filename: name, code: Buffer.from(code.length === 0 ? faces + '\n' + sheet : sheet), minify: true, targets, exclude: Features.LogicalProperties | Features.DirSelector });
    for (const warning of made.warnings) throw new Error(`web/newsroom/${name}: ${warning.message} at line ${warning.loc?.line ?? '?'}`);
    code.push(made.code);
  }
  await writeFile(path.join(out, 'newsroom.css'), Buffer.concat(code));
  const sizes = {};
  for (const [file, limit] of Object.entries(most)) {
    sizes[file] = gzipSync(await readFile(path.join(out, file)), { level: 9 }).length;
    if (sizes[file] > limit) throw new Error(`${file} is ${sizes[file]} bytes compressed; ${limit} is the most that a page of the newsroom may bring along`);
  }
  return sizes;
}
