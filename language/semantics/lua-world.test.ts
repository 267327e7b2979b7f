import { expect, test } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import { luaWorld } from './lua-world.ts';

test('a script knows the second, and draws of four bytes', () => {
  const world = luaWorld({
    ...fixedSources,
    now: () => 7_999_999_999n,
    random: (count) => Uint8Array.from({ length: count }, (_, i) => 64 * i),
  });
  expect(world.now).toBe(7);
  expect(world.random()).toBe((((0 / 256 + 64) / 256 + 128) / 256 + 192) / 256);
});
