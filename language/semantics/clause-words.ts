import type { EventDependency } from '../../schemas/types.generated.ts';
import type { Path } from '../yaml/path.ts';

/** What a clause of a dependency says, as JSON: what it is known by when it has moved. `at` is its path in the dependency. */
export function wordsOf(dependency: EventDependency, at: Path): string {
  let value: unknown = dependency;
  for (const step of at) value = partsOf(value).find(([key]) => key === step)?.[1];
  return JSON.stringify(value ?? null);
}

/** Where the clauses of a dependency that say the same stand now; `at` is where one did, in lists at whatever position. */
export function placesOfWords(dependency: EventDependency, at: Path, words: string): Path[] {
  let places: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: dependency }];
  for (const step of at) {
    places = places.flatMap(({ path, value }) =>
      partsOf(value)
        .filter(([key]) => typeof step === 'number' || key === step)
        .map(([key, part]) => ({ path: [...path, key], value: part })),
    );
  }
  return places.filter(({ value }) => JSON.stringify(value) === words).map(({ path }) => path);
}

/** The members of an object or a list by their keys. */
function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
