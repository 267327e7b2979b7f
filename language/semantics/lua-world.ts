import type { World } from '../embedded/lua/run.ts';
import type { Sources } from '../go/sources.ts';

/** What a script may learn of the world, from the sources of an evaluation; its environment is empty. */
export function luaWorld(sources: Sources): World {
  return {
    now: Number(sources.now() / 1_000_000_000n),
    random: () => sources.random(4).reduce((sum, byte) => (sum + byte) / 256, 0),
  };
}
