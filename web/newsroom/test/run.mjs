// Node 18 and 20 do not read TypeScript: the tests are bundled first, as the page's scripts are.
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, '..', '..', 'node_modules', '.newsroom-tests');
const tests = (await readdir(here)).filter(file => file.endsWith('.test.mjs'));
await rm(out, { recursive: true, force: true });
try {
  await build({
    entryPoints: tests.map(file => path.join(here, file)), outdir: out, outExtension: { '.js': '.mjs' },
    bundle: true, platform: 'node', format: 'esm', target: 'node18', external: ['linkedom'], logLevel: 'error', sourcemap: 'inline',
  });
} catch {
  process.exit(1);
}
process.exit(spawnSync(process.execPath, ['--enable-source-maps', '--test', ...tests.map(file => path.join(out, file))], { stdio: 'inherit' }).status ?? 1);
