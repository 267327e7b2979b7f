import type { World } from '../embedded/lua/run.ts';
import type { Sources } from '../go/sources.ts';

/** A world that can be lived through again: the same time, and the same random numbers once more. */
export interface RecordedWorld extends World {
  again(): World;
}

/** The world of a run that may be repeated. */
export function recordedWorld(sources: Sources | undefined): RecordedWorld {
  const world = luaWorld(sources);
  const { random } = world;
  if (random === undefined) return { again: () => world };
  const drawn: number[] = [];
  const draw = () => {
    const number = random();
    drawn.push(number);
    return number;
  };
  return {
    ...world,
    random: draw,
    again: () => {
      const rest = drawn.values();
      return { ...world, random: () => rest.next().value ?? 0 };
    },
  };
}

/** What a script may learn of the world, from the sources of an evaluation; its environment is empty. */
export function luaWorld(sources: Sources | undefined): World {
  if (sources === undefined) return {};
  return {
    now: Number(sources.now() / 1_000_000_000n),
    random: () => sources.random(4).reduce((sum, byte) => (sum + byte) / 256, 0),
  };
}
