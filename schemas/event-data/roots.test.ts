import { expect, test } from 'vitest';
import { eventDataRoots } from './roots.ts';
import { readFolder } from '../../test/vectors/vector.ts';

const vectors = readFolder(new URL('../../test/vectors/', import.meta.url).pathname).get('eventdata')!;

test('the keys are those that upstream’s sources have written, in their order', () => {
  const seen = new Map<string, Set<string>>();
  for (const { id, in: input, out } of vectors) {
    // The recorded names of two kinds are the packages'.
    const type = String(input.type).toLowerCase();
    const root = Object.entries(eventDataRoots).find(([kind]) => kind.toLowerCase() === type)?.[1];
    if (root === undefined || typeof out.data !== 'string') continue;
    const keys = Object.keys(JSON.parse(out.data) as object);
    const known = root.keys.filter((key) => keys.includes(key));
    expect([id, keys]).toEqual([id, known]);
    seen.set(input.type, new Set([...(seen.get(input.type) ?? []), ...keys]));
  }
  expect(seen.size).toBeGreaterThan(20);
});
