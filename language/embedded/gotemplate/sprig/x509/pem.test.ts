import { expect, test } from 'vitest';
import { decodePem, encodePem } from './pem.ts';

// Each answer is that of encoding/pem.
test.each([
  ['-----BEGIN X-----\nQUJD\n-----END X-----\n', 'X ABC'],
  ['before\n-----BEGIN X-----\nQU\n \tJD\r\n-----END X----- \t\nafter', 'X ABC'],
  ['-----BEGIN X-----\nName: value\n\nQUJD\n-----END X-----', 'X ABC'],
  ['-----BEGIN X-----\n-----END X-----', 'X '],
  ['-----BEGIN X-----\nbroken\n-----BEGIN Y-----\nQUJD\n-----END Y-----', 'Y ABC'],
  ['-----BEGIN X-----\nQUJD\n-----END Y-----\n-----BEGIN Z-----\nQUJD\n-----END Z-----', 'Z ABC'],
  ['-----BEGIN X-----\nName: value\n-----END X-----', null],
  ['-----BEGIN X-----\nQUJD\n-----END X-----x', null],
  ['x-----BEGIN X-----\nQUJD\n-----END X-----', null],
  ['-----BEGIN X-----\nQUJ\n-----END X-----', null],
  ['-----BEGIN X:-----\n-----END X:-----\n-----BEGIN Y-----\nQUJD\n-----END Y-----', null],
])('%j', (text, expected) => {
  const block = decodePem(text);
  expect(block && `${block.kind} ${String.fromCharCode(...block.bytes)}`).toBe(expected);
});

test('what is written is read again', () => {
  for (const length of [0, 1, 47, 48, 49, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i & 255);
    expect(decodePem(encodePem({ kind: 'X Y', bytes }))).toEqual({ kind: 'X Y', bytes });
  }
});

test.each([
  ['spaces', `-----BEGIN X-----${' '.repeat(1_000_000)}x\n-----END X-----\n`],
  ['beginnings', '-----BEGIN X-----\n'.repeat(50_000)],
  ['ends', '-----BEGIN X-----\n-----END Y-----\n'.repeat(30_000)],
  ['headers', `${'-----BEGIN X:-----\n-----END Y:-----\n'.repeat(30_000)}x\n`],
])('a long text of %s ends soon', (_, text) => {
  const start = performance.now();
  expect(decodePem(text)).toBe(null);
  expect(performance.now() - start).toBeLessThan(2000);
});
