import { join } from 'node:path';
import { type Figure, median } from './figures.ts';
import { timeToInitialize } from './machine.ts';

/** Measures the bundled language server over stdio: from the start of its process to the answer of `initialize`. */
export async function benchLanguageServer(): Promise<Figure[]> {
  const bin = join(import.meta.dirname, '../../dist/bin/argo-events-local.cjs');
  const times: number[] = [];
  for (let i = 0; i < 11; i++)
    times.push(await timeToInitialize([process.execPath, bin, 'language-server', '--stdio']));
  return [{ what: 'language server initialize, bundled', value: median(times), unit: 'ms', most: 90 }];
}
