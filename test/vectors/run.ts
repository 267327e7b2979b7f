import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Result, judgeFile } from './judge.ts';
import { type Vector, isOurs, readFolder } from './vector.ts';

/**
 * npm run vectors [-- FOLDER] [--file NAME] [--show N]
 *
 * Runs every vector file of FOLDER (default: the project's own, and the rest from `../shared/vectors` where that is) and
 * prints a table. Exit code 1 when a case fails or is not supported.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: 'string' }, show: { type: 'string', default: '3' } },
});

const here = new URL('.', import.meta.url).pathname;
const shared = new URL('../../../shared/vectors', import.meta.url).pathname;

function load(): Map<string, Vector[]> {
  if (positionals[0] !== undefined) return readFolder(positionals[0]);
  const files = readFolder(here);
  if (!existsSync(shared)) console.log(`skipped: the cases that embed upstream manifests (${shared} is not there)`);
  for (const [name, vectors] of readFolder(shared)) {
    const rest = vectors.filter((vector) => !isOurs(name, vector));
    files.set(name, [...(files.get(name) ?? []), ...rest]);
  }
  return files;
}

const row = (name: string, ...figures: number[]) =>
  console.log(name.padEnd(24) + figures.map((figure) => String(figure).padStart(12)).join(''));

const started = performance.now();
const total: Result = { cases: 0, pass: 0, accepted: 0, unsupported: 0, failures: [] };
console.log(`${'file'.padEnd(24)}       cases        pass    accepted not supported    fail`);
for (const [name, vectors] of load()) {
  if (values.file !== undefined && values.file !== name) continue;
  const result = await judgeFile(name, vectors);
  row(name, result.cases, result.pass, result.accepted, result.unsupported, result.failures.length);
  for (const failure of result.failures.slice(0, Number(values.show))) console.log(`  ${failure}`);
  total.cases += result.cases;
  total.pass += result.pass;
  total.accepted += result.accepted;
  total.unsupported += result.unsupported;
  total.failures.push(...result.failures);
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
row('total', total.cases, total.pass, total.accepted, total.unsupported, total.failures.length);
process.exitCode = total.failures.length + total.unsupported > 0 ? 1 : 0;
