import { existsSync, globSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchEmulator } from './emulator.ts';
import { type Figure, printFigures } from './figures.ts';
import { benchLanguageServer } from './language-server.ts';

/**
 * npm run bench
 *
 * Measures what `npm run package` made, and prints each figure beside its budget. It judges nothing: these machines are
 * shared, and a figure is worth what the machine was worth at that moment.
 */
const root = join(import.meta.dirname, '../..');
if (!existsSync(join(root, 'dist/bin/argo-events-local.cjs')))
  throw new Error('Nothing is built: npm run package first.');

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(printFigures([...(await benchEmulator()), ...(await benchLanguageServer()), ...size()]));

function size(): Figure[] {
  const vsix = globSync('*.vsix', { cwd: root });
  return vsix.map((name) => ({ what: 'VSIX', value: statSync(join(root, name)).size / 2 ** 20, unit: 'MB', most: 12 }));
}
