import { expect, it } from 'vitest';
import { IdMemory } from './id-memory.ts';

it('an id is forgotten when another one is remembered a minute later, not before', () => {
  const ids = new IdMemory();
  ids.remember('a', 0);
  expect(ids.has('a')).toBe(true);
  ids.remember('b', 59_999);
  expect(ids.has('a')).toBe(true);
  ids.remember('c', 60_000);
  expect([ids.has('a'), ids.has('b'), ids.has('c')]).toEqual([false, true, true]);
});
