import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isOurs, readFolder } from '../test/vectors/vector.ts';

/** Copies the cases that are ours from `../shared/vectors` to `test/vectors/*.jsonl.gz`; run it when the vectors change. */
const from = new URL('../../shared/vectors', import.meta.url).pathname;
const to = new URL('../test/vectors/', import.meta.url).pathname;
mkdirSync(to, { recursive: true });
for (const [name, vectors] of readFolder(from)) {
  const ours = vectors.filter((vector) => isOurs(name, vector));
  const lines = ours.map((vector) => `${JSON.stringify(vector)}\n`).join('');
  writeFileSync(`${to}${name}.jsonl.gz`, gzipSync(lines, { level: 9 }));
  console.log(`${name}: ${ours.length} of ${vectors.length}`);
}
