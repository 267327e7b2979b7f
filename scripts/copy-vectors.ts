import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Vector, isOurs } from '../test/vectors/vector.ts';

/**
 * Copies the cases that are ours from `../shared/vectors` to `test/vectors/*.jsonl.gz`; run it when the vectors change.
 * Lines are copied as they are: `-0.0` and numbers of 19 digits would not survive `JSON.parse`.
 */
const from = new URL('../../shared/vectors/', import.meta.url).pathname;
const to = new URL('../test/vectors/', import.meta.url).pathname;
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).sort()) {
  if (!file.endsWith('.jsonl')) continue;
  const name = file.slice(0, -'.jsonl'.length);
  const lines = readFileSync(from + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const ours = lines.filter((line) => isOurs(name, JSON.parse(line) as Vector));
  writeFileSync(`${to}${name}.jsonl.gz`, gzipSync(ours.map((line) => `${line}\n`).join(''), { level: 9 }));
  console.log(`${name}: ${ours.length} of ${lines.length}`);
}
