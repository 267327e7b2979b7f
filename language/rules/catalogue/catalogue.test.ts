import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { rules } from '../registry.generated.ts';

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
  ])('has %s1 to %s%i', (prefix, count) => {
    const numbers = entries.filter(({ id }) => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)));
    expect(numbers.map(({ id }) => Number(id.slice(prefix.length)))).toEqual(
      Array.from({ length: count }, (_, i) => i + 1),
    );
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))('%s is caught somewhere, and proved', (id, entry) => {
    const caught = rules.some(({ meta }) => meta.covers.includes(id));
    expect(caught).toBe(entry.shows === undefined);
    expect(entry.proof !== undefined).toBe(!caught && entry.shows !== 'cluster');
    if (entry.proof !== undefined) expect(existsSync(new URL(entry.proof, root))).toBe(true);
    expect(entry.what).toMatch(/^[A-Z`a-z].*\.$/);
  });
});
