import { readFileSync, writeFileSync } from 'node:fs';
import { goTypes } from './generate/go-types.ts';

/**
 * npm run generate [-- --check]
 *
 * Writes every generated file of the repository; with `--check` writes nothing and fails when one is stale.
 */
const root = new URL('..', import.meta.url).pathname;
const files: ReadonlyMap<string, string> = new Map([['schemas/types.generated.ts', goTypes()]]);

const stale = [...files].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(root + path, text);
    console.log(`wrote ${path}`);
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(root + path, 'utf8');
  } catch {
    return null;
  }
}
