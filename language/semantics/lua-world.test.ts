import { expect, test } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import { luaWorld } from './lua-world.ts';

test('a script knows the second, and draws of four bytes', () => {
  const world = luaWorld({
    ...fixedSources,
    now: () => 7_999_999_999n,
    random: (count) => Uint8Array.from({ length: count }, (_, i) => 64 * (i + 1) - 1),
  });
  expect(world.now).toBe(7);
  expect(world.random!()).toBe((((63 / 256 + 127) / 256 + 191) / 256 + 255) / 256);
});
