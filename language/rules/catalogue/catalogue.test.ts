import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { remedies } from '../validation/remedies.ts';
import { rules } from '../registry.generated.ts';
import { silentFailures } from './silent-failures.ts';

const root = new URL('../../../', import.meta.url);
const entries = catalogue.flatMap((section) => section.entries);

describe('the catalogue of silent failures', () => {
  test.each([
    ['S', 52],
    ['L-', 28],
    ['A-', 28],
    ['G-', 46],
    ['ES-', 37],
    ['H-', 27],
    ['F-', 12],
  ])('has %s1 to %s%i', (prefix, count) => {
    const numbers = entries.filter(({ id }) => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)));
    expect(numbers.map(({ id }) => Number(id.slice(prefix.length)))).toEqual(
      Array.from({ length: count }, (_, i) => i + 1),
    );
  });

  test('says why what authors write is not always seen in what they wrote', () => {
    const unseen = silentFailures.filter(({ shows }) => shows !== undefined);
    expect(unseen.filter(({ why }) => why === undefined)).toEqual([]);
  });

  test.each([
    ['V-00', 1, 8],
    ['V-', 101, 117],
    ['V-', 201, 213],
    ['V-', 301, 303],
    ['V-', 311, 313],
    ['V-', 321, 324],
    ['V-', 331, 335],
    ['V-', 341, 344],
    ['V-', 351, 354],
    ['V-', 361, 362],
    ['V-', 371, 376],
    ['V-', 381, 384],
    ['V-', 391, 393],
    ['V-', 401, 404],
    ['E-', 1, 7],
    ['W-', 1, 4],
    ['A7-', 1, 9],
  ])('has the refusals %s%i to %i', (prefix, first, last) => {
    const ids = Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`);
    expect(ids.filter((id) => !entries.some((entry) => entry.id === id))).toEqual([]);
  });

  test('has every problem that the validators report, and no other', () => {
    const folder = new URL('../validation/', import.meta.url);
    const source = readdirSync(folder)
      .filter((name) => name !== 'remedies.ts')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('');
    const ids = /(?:\bid: |validateOperator\(|resourceParameters\(|payload\()'([\w-]+)'/g;
    const reported = [...source.matchAll(ids)].map(([, id]) => id!);
    expect(reported.filter((id) => !entries.some((entry) => entry.id === id))).toEqual([]);
    // Two kinds share the code that reports theirs.
    const shared = ['file-1', 'sftp-1'];
    expect(Object.keys(remedies).filter((id) => !source.includes(id) && !shared.includes(id))).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))('%s is caught somewhere, and proved', (id, entry) => {
    const caught = rules.some(({ meta }) => meta.covers.includes(id));
    expect(caught).toBe(entry.shows === undefined);
    expect(entry.proof !== undefined).toBe(!caught && entry.shows !== 'cluster');
    if (entry.proof !== undefined) expect(existsSync(new URL(entry.proof, root))).toBe(true);
    expect(entry.what).toMatch(/^[A-Z`a-z].*\.$/);
  });
});
