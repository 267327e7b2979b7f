import { describe, expect, it } from 'vitest';
import { parseHashes, printHashes } from './spec-change.ts';

describe('the hashes of dependencies', () => {
  it.each([
    ['{}', []],
    ['{"test-dep":5850909302366463076}', [['test-dep', 5_850_909_302_366_463_076n]]],
    [
      '{"a":16991105181041967514,"b \\"quoted\\"":0}',
      [
        ['a', 16_991_105_181_041_967_514n],
        ['b "quoted"', 0n],
      ],
    ],
  ] as const)('%s keeps its 64 bits', (text, entries) => {
    const hashes = new Map<string, bigint>(entries);
    expect(parseHashes(text)).toEqual(hashes);
    expect(printHashes(hashes)).toBe(text);
  });

  it('are printed in the order of their bytes', () => {
    const hashes = new Map([
      ['b', 1n],
      ['B', 2n],
      ['é', 3n],
      ['a', 4n],
    ]);
    expect(printHashes(hashes)).toBe('{"B":2,"a":4,"b":1,"é":3}');
  });
});
