import { type Type, sameType } from '../../../go/type.ts';
import { GoError, GoPanic, TypedMap, type Value, entriesOf, itemsOf, typeOf } from '../../../go/value.ts';
import { isEmpty } from './empty.ts';

/**
 * `mergo.Merge` 1.0.2 of maps into the first one; with `overwrite`, `mergo.MergeWithOverwrite`. Maps are merged all the way
 * down, in their place; everything else is taken whole.
 */
export function mergeInto(target: AnyMap, source: AnyMap, options: { readonly overwrite: boolean }): void {
  const entries = entriesOf(target) as Map<string, Value>;
  const put = (key: string, value: Value, type = typeOf(source)!.elem!) => {
    checkAssignable(type, typeOf(target)!.elem!);
    entries.set(key, value);
  };
  for (const [key, from] of (entriesOf(source) ?? new Map()) as ReadonlyMap<string, Value>) {
    const to = entries.get(key);
    if (from === null) {
      if (options.overwrite) put(key, null);
      continue;
    }
    if (isAnyMap(to) && isAnyMap(from)) mergeInto(to, from, options);
    if (isPointer(to) && isStructured(from) && !options.overwrite && !fits(from, to!)) {
      throw new GoError('src and dst must be of same type');
    }
    const kept = to !== undefined && !isEmpty(to);
    if (itemsOf(from) !== null) {
      if (to !== undefined) checkNilable(typeOf(target)!.elem!);
      if (!kept || options.overwrite) put(key, from, typeOf(from)!);
    } else if (kept && isMap(from) && isMap(to)) continue;
    else if (options.overwrite || !kept) put(key, from);
  }
}

type AnyMap = Map<string, Value> | TypedMap;

function isAnyMap(value: Value | undefined): value is AnyMap {
  return value instanceof Map || (value instanceof TypedMap && value.entries !== null);
}

/** Go looks at types alone: what comes out of a map of anything never goes into one of texts. */
function checkAssignable(from: Type, to: Type): void {
  if (to.kind !== 'interface' && !sameType(from, to))
    throw new GoPanic(`reflect.Value.SetMapIndex: value of type ${from.name} is not assignable to type ${to.name}`);
}

/** Go asks whether what is there is nil before it puts a list in its place. */
function checkNilable({ kind }: Type): void {
  if (kind !== 'interface') throw new GoPanic(`reflect: call of reflect.Value.IsNil on ${kind} Value`);
}

function isMap(value: Value): boolean {
  return entriesOf(value) !== null;
}

function isPointer(value: Value | undefined): boolean {
  return value !== undefined && value !== null && typeOf(value)!.kind === 'ptr';
}

/** True for a pointer, and for what the other points to. */
function fits(value: Value, pointer: Value): boolean {
  return isPointer(value) || typeOf(pointer)!.name === `*${typeOf(value)!.name}`;
}

function isStructured(value: Value): boolean {
  return isMap(value) || typeOf(value)!.kind === 'struct';
}
