import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { fidelityPage } from './fidelity.ts';
import { type Result, judgeFile } from './judge.ts';
import { readFolder } from './vector.ts';

/**
 * The project's own vectors: cases and passes of each file may not fall below its committed floor.
 * `UPDATE=1` raises the floors to what passes now.
 */
interface Floor {
  readonly cases: number;
  readonly pass: number;
}

const here = new URL('.', import.meta.url).pathname;
const file = `${here}floors.json`;
const floors = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Floor>;
const raised: Record<string, Floor> = {};
const page = new URL('../../docs/fidelity.md', import.meta.url).pathname;
const results = new Map<string, Result>();

describe('vectors', () => {
  const vectors = readFolder(here);

  test('every file with a floor is there', () => {
    expect([...vectors.keys()].toSorted()).toEqual(Object.keys(floors).toSorted());
  });

  test.for([...vectors])('%s', async ([name, cases]) => {
    const result = await judgeFile(name, cases);
    console.log(`${name}: ${result.cases} cases, ${result.pass} pass, ${result.accepted} accepted`);
    results.set(name, result);
    const floor = floors[name] ?? { cases: 0, pass: 0 };
    raised[name] = { cases: Math.max(floor.cases, result.cases), pass: Math.max(floor.pass, result.pass) };
    expect(result.cases).toBeGreaterThanOrEqual(floor.cases);
    expect(result.pass, result.failures.slice(0, 10).join('\n')).toBeGreaterThanOrEqual(floor.pass);
  });

  test('docs/fidelity.md says what was just seen', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(page, fidelityPage(results));
    expect(readFileSync(page, 'utf8')).toBe(fidelityPage(results));
  });

  afterAll(() => {
    if (process.env['UPDATE'] === '1') writeFileSync(file, `${JSON.stringify({ ...floors, ...raised }, null, 2)}\n`);
  });
});
