// Makes what the site serves beside its pages: the shipped themes' style sheets, courant's faces, the newsroom's scripts and sheet. Runs on Node 18 and later.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import { makeFaces } from './build/faces.mjs';
import { makeNewsroom } from './build/newsroom.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const themes = path.join(here, '..', 'themes');
const served = path.join(here, '..', 'src', 'Standfirst', 'wwwroot');
const out = path.join(served, 'theme');
const newsroom = path.join(served, 'newsroom');

await Promise.all([out, newsroom].map(folder => rm(folder, { recursive: true, force: true })));
await mkdir(newsroom, { recursive: true });
await mkdir(path.join(out, 'faces'), { recursive: true });

// What readers' and journalists' browsers of the last years know; nothing is rewritten for older ones, who get the page in one column.
const targets = browserslistToTargets(['chrome 111', 'firefox 113', 'safari 16.4']);

const faces = await makeFaces(path.join(out, 'faces'));
const sizes = await makeNewsroom(path.join(here, 'newsroom'), newsroom, { faces: faces.css, targets });

/** Minifies a sheet of a theme. */
function minify(theme, source) {
  const minified = transform({
    filename: `${theme}.css`,
    code: Buffer.from(source),
    minify: true,
    targets,
    // Logical properties stay as they are: rewritten by direction they would double the sheet.
    exclude: Features.LogicalProperties | Features.DirSelector,
  });
  for (const warning of minified.warnings) {
    throw new Error(`themes/${theme}/css: ${warning.message} at line ${warning.loc?.line ?? '?'} of the joined sheet`);
  }

  return minified.code;
}

/** The sheets that a choice of theme.json brings along, wherever they are named in its settings. */
function chosenSheets(settings) {
  return Object.entries(settings ?? {}).flatMap(([name, value]) =>
    name === 'css' ? [value] : typeof value === 'object' && value !== null ? chosenSheets(value) : []);
}

/** Joins and minifies a theme's sheets, as the program joins those of a folder; those of its choices apart, to be joined to it when they are chosen. */
async function makeSheet(theme) {
  const folder = path.join(themes, theme);
  const read = sheet => readFile(path.join(folder, 'css', sheet), 'utf8');
  const { css: sheets, faces: hasFaces = true, settings } = JSON.parse(await readFile(path.join(folder, 'theme.json'), 'utf8'));
  const source = (await Promise.all(sheets.map(read))).join('\n');
  const code = minify(theme, hasFaces ? faces.css + '\n' + source : source);
  await writeFile(path.join(out, `${theme}.css`), code);
  await mkdir(path.join(out, theme), { recursive: true });
  for (const sheet of new Set(chosenSheets(settings))) {
    await writeFile(path.join(out, theme, sheet), minify(`${theme}/${sheet}`, await read(sheet)));
  }

  return code.length;
}

const [courant, kiosk] = await Promise.all(['courant', 'kiosk'].map(makeSheet));

// The faces' licence (OFL) asks to travel with them.
const licences = await Promise.all(['newsreader', 'public-sans', 'noto-naskh-arabic'].map(face =>
  readFile(path.join(here, 'node_modules', '@fontsource-variable', face, 'LICENSE'), 'utf8')));
await writeFile(path.join(out, 'faces', 'LICENCES.txt'), licences.join('\n\n'));
await writeFile(path.join(out, 'faces.css'), faces.css);
await writeFile(path.join(out, 'manifest.json'), JSON.stringify({ faces: faces.made }, null, 2));

const bytes = faces.made.filter(face => face.script === 'latin').map(face => `${face.file.split('-').slice(0, -1).join('-')} ${face.bytes}`);
console.log(`courant.css ${courant} bytes, kiosk.css ${kiosk}; faces: ${bytes.join(', ')}; naskh ${faces.made.find(f => f.script === 'arabic').bytes}`);
console.log(`newsroom, compressed: ${Object.entries(sizes).map(([file, bytes]) => `${file} ${bytes}`).join(', ')}`);
