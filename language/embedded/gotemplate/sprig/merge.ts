import { GoError, TypedMap, type Value, entriesOf, itemsOf, typeOf } from '../../../go/value.ts';
import { isEmpty } from './empty.ts';

/**
 * `mergo.Merge` 1.0.2 of maps into the first one; with `overwrite`, `mergo.MergeWithOverwrite`. Maps are merged all the way
 * down, in their place; everything else is taken whole.
 */
export function mergeInto(
  target: Map<string, Value>,
  source: ReadonlyMap<string, Value>,
  options: { readonly overwrite: boolean },
): void {
  for (const [key, from] of source) {
    const to = target.get(key);
    if (from === null) {
      if (options.overwrite) target.set(key, null);
      continue;
    }
    if (to instanceof Map && (from instanceof Map || from instanceof TypedMap)) {
      mergeInto(to, (entriesOf(from) ?? new Map()) as ReadonlyMap<string, Value>, options);
    }
    if (isPointer(to) && !isPointer(from) && isStructured(from) && !options.overwrite) {
      throw new GoError('src and dst must be of same type');
    }
    const kept = to !== undefined && !isEmpty(to);
    if (itemsOf(from) !== null) {
      if (!kept || options.overwrite) target.set(key, from);
    } else if (kept && isMap(from) && isMap(to)) continue;
    else if (options.overwrite || !kept) target.set(key, from);
  }
}

function isMap(value: Value): boolean {
  return entriesOf(value) !== null;
}

function isPointer(value: Value | undefined): boolean {
  return value !== undefined && value !== null && typeOf(value)!.kind === 'ptr';
}

function isStructured(value: Value): boolean {
  return isMap(value) || typeOf(value)!.kind === 'struct';
}
