import { Fuel } from '../embedded/fuel.ts';
import { encodeWithin } from '../embedded/jq/encode.ts';
import type { JqValue } from '../embedded/jq/value.ts';
import type { Value } from '../go/value.ts';
import { type Steps, textOf } from './steps.ts';
import type { Change } from './verdict.ts';

/** The places where decoded JSON differs from other, in the order of the first, then of what is new; at most `limit`. */
export function differences(before: Value, after: Value, limit = 50): Change[] {
  const changes: Change[] = [];
  const open: Place[] = [{ at: null, before, after }];
  for (let place = open.pop(); place !== undefined && changes.length < limit; place = open.pop()) {
    const inner = placesIn(place);
    if (inner === null) {
      if (place.before !== place.after) changes.push(changeAt(place));
    } else for (const next of inner.reverse()) open.push(next);
  }
  return changes;
}

/** A value as JSON, at most so many characters of it. */
export function shortJson(value: Value, limit = 80): string {
  return shortened(encodeWithin(value as JqValue, limit, new Fuel()), limit);
}

/** A text, at most so many characters of it. */
export function shortened(text: string, limit = 80): string {
  return text.length <= limit ? text : `${text.slice(0, limit).toWellFormed()}…`;
}

/** `undefined` where there is nothing at the place. */
interface Place {
  readonly at: Steps | null;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** The places in two objects or two arrays; `null` for all else. */
function placesIn({ at, before, after }: Place): Place[] | null {
  if (before instanceof Map && after instanceof Map) {
    const keys = new Set([...before.keys(), ...after.keys()]);
    return Array.from(keys, (key) => ({ at: { before: at, key }, before: before.get(key), after: after.get(key) }));
  }
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const longer = before.length > after.length ? before : after;
  return longer.map((_, i) => ({ at: { before: at, key: i }, before: before[i], after: after[i] }));
}

function changeAt({ at, before, after }: Place): Change {
  return {
    path: textOf(at),
    ...(before === undefined ? {} : { before: shortJson(before) }),
    ...(after === undefined ? {} : { after: shortJson(after) }),
  };
}
