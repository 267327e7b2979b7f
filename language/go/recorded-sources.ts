import type { Sources } from './sources.ts';

/** Sources whose answers are kept, so that an evaluation can be lived through again. */
export interface RecordedSources {
  readonly sources: Sources;
  /** The same times and the same random bytes once more. */
  again(): Sources;
}

/** Keeps what an evaluation is told of the clock and of chance; all else is the same whenever it is asked. */
export function recordSources(sources: Sources): RecordedSources {
  const times: bigint[] = [];
  const bytes: Uint8Array[] = [];
  const kept = <T>(list: T[], item: T) => {
    list.push(item);
    return item;
  };
  return {
    sources: {
      ...copied(sources),
      now: () => kept(times, sources.now()),
      random: (count) => kept(bytes, sources.random(count)),
    },
    again() {
      const [time, drawn] = [times.values(), bytes.values()];
      return {
        ...copied(sources),
        now: () => time.next().value ?? sources.now(),
        random: (count) => drawn.next().value ?? sources.random(count),
      };
    },
  };
}

function copied(sources: Sources): Omit<Sources, 'now' | 'random'> {
  return {
    environment: (name) => sources.environment(name),
    lookupHost: (name) => sources.lookupHost(name),
    zone: sources.zone,
    ...(sources.limits === undefined ? {} : { limits: sources.limits }),
  };
}
