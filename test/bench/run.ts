import { existsSync, globSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchCore } from './core.ts';
import { benchEmulator } from './emulator.ts';
import { type Figure, printFigures } from './figures.ts';
import { benchLanguageServer } from './language-server.ts';
import { benchLint } from './lint.ts';
import { slowness } from './machine.ts';
import { peerName } from './yaml-language-server.ts';

/**
 * npm run bench [-- core | product | lint]
 *
 * Measures the languages and semantics beside the Go libraries (`core`) and what `npm run package` made (`product`, `lint`), and
 * prints each figure beside its budget. It judges nothing: these machines are
 * shared, and a figure is worth what the machine was worth at that moment.
 */
const root = join(import.meta.dirname, '../..');
const wants = (part: string) => process.argv.length < 3 || process.argv.includes(part);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`);
if (wants('core')) console.log(`${benchCore()}\n`);
if ((wants('product') || wants('lint')) && !existsSync(join(root, 'dist/bin/argo-events-local.cjs')))
  throw new Error('Nothing is built: npm run package first.');
const figures: Figure[] = [];
if (wants('product')) figures.push(...(await benchEmulator()), ...(await benchLanguageServer()), ...size());
if (wants('lint')) figures.push(...benchLint());
if (figures.length > 0) {
  const slower = await slowness();
  console.log(printFigures(figures, slower));
  if (slower !== null)
    console.log(`${peerName} starts ${slower.toFixed(1)} times as slowly as where the budgets were set.`);
}

function size(): Figure[] {
  const vsix = globSync('*.vsix', { cwd: root });
  return vsix.map((name) => ({ what: 'VSIX', value: statSync(join(root, name)).size / 2 ** 20, unit: 'MB', most: 12 }));
}
