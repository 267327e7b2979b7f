import type { Fuel } from '../fuel.ts';
import { compare } from './compare.ts';
import { Failure, type Run, cannotApplyWith, complaint, failedWith } from './failure.ts';
import { numeric, toIndex, toInt64 } from './number.ts';
import { preview } from './preview.ts';
import { type JqObject, type JqValue, NilObject } from './value.ts';
import { chargeReading, listWeight, objectWeight, textWeight } from './weight.ts';

/** `value[key]`: also positions of a sub-array, and `{"start": …, "end": …}`. */
export function index(value: JqValue, key: JqValue, run: Run): JqValue {
  if (typeof key === 'string') {
    if (value instanceof Map) return value.get(key) ?? null;
    if (value === null) return null;
    throw complaint('expected an object but got', value);
  }
  const at = toIndex(key);
  if (at !== null) {
    if (Array.isArray(value)) return value[at < 0 ? at + value.length : at] ?? null;
    if (typeof value === 'string') return characterAt(value, at, run);
    if (value === null) return null;
    throw complaint('expected an array but got', value);
  }
  return indexSpecially(value, key, run);
}

function indexSpecially(value: JqValue, key: JqValue, run: Run): JqValue {
  if (Array.isArray(key)) {
    if (value === null) return null;
    if (!Array.isArray(value)) throw complaint('expected an array but got', value);
    return positions(value, key, run.fuel);
  }
  if (key instanceof Map) {
    if (value === null) return null;
    const { from, to } = boundsOf(key);
    return slice(value, from, to, run);
  }
  if (Array.isArray(value)) throw notIndex(key);
  if (typeof value === 'string') throw complaint('expected a number for indexing a string but got', key);
  throw complaint('expected a string for object key but got', key);
}

/** `value[from:to]`; `null` is an open end. */
export function slice(value: JqValue, from: JqValue, to: JqValue, { fuel, characters }: Run): JqValue {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const [start, end] = range(value.length, from, to, notIndex);
    if (start === 0 && end === value.length) return value;
    fuel.allocate(listWeight(end - start));
    return value.slice(start, end);
  }
  if (typeof value !== 'string') throw complaint('expected an array but got', value);
  fuel.allocate(textWeight(0));
  const [start, end] = range(characters.in(value), from, to, (bound) =>
    complaint('expected a number for indexing a string but got', bound),
  );
  return value.slice(characters.unitOf(value, start), characters.unitOf(value, end));
}

/** Where a sub-array begins; nowhere for an empty one. */
export function positions(items: readonly JqValue[], part: readonly JqValue[], fuel: Fuel): bigint[] {
  const found: bigint[] = [];
  if (part.length === 0) return found;
  for (let i = 0; i + part.length <= items.length; i++) {
    fuel.step();
    if (!part.every((item, k) => compare(items[i + k]!, item, fuel) === 0)) continue;
    fuel.allocate(32);
    found.push(BigInt(i));
  }
  return found;
}

export function getPath(value: JqValue, path: JqValue, run: Run): JqValue {
  if (!Array.isArray(path)) throw cannotApplyWith('getpath', value, path);
  run.fuel.step(path.length);
  let found = value;
  for (const key of path) {
    chargeReading(key, run.fuel);
    if (found !== null && !isContainer(found)) throw cannotApplyWith('getpath', value, path);
    found = within(() => index(found, key, run), 'getpath', value, [path]);
  }
  return found;
}

/** Arrays and objects that an update made itself and may change. */
export type Owned = Set<JqValue[] | JqObject>;

export function setPath(value: JqValue, path: JqValue, replacement: JqValue, run: Run, owned: Owned | null): JqValue {
  if (!Array.isArray(path)) throw cannotApplyWith('setpath', value, path);
  const update = { path, replacement, owned, run };
  return within(() => put(value, 0, update) as JqValue, 'setpath', value, [path, replacement]);
}

export function deletePaths(value: JqValue, paths: JqValue, run: Run, owned: Owned): JqValue {
  if (!Array.isArray(paths)) throw cannotApplyWith('delpaths', value, paths);
  if (paths.length === 0) return value;
  let result: JqValue | Gone = value;
  for (const path of paths) {
    run.fuel.step();
    if (!Array.isArray(path))
      throw failedWith('delpaths', value, [paths], complaint('expected an array but got', path));
    const update: Update = { path, replacement: gone, owned, run };
    const before: JqValue | Gone = result;
    result = within((): JqValue | Gone => put(before, 0, update), 'delpaths', value, [paths]);
  }
  if (result === gone) return null;
  sweep(result, owned, run.fuel);
  return result;
}

/** What is to be deleted stays in its place until all paths are done: they mean the places as they were. */
const gone: unique symbol = Symbol('gone');
type Gone = typeof gone;

interface Update {
  readonly path: readonly JqValue[];
  readonly replacement: JqValue | Gone;
  readonly owned: Owned | null;
  readonly run: Run;
}

function put(value: JqValue | Gone, depth: number, update: Update): JqValue | Gone {
  if (depth === update.path.length) return update.replacement;
  const key = update.path[depth]!;
  if (typeof key === 'string') {
    if (value === gone) return gone;
    if (value !== null && !(value instanceof Map)) throw complaint('expected an object but got', value);
    return putMember(value, key, depth, update);
  }
  if (numeric(key) !== null || key instanceof Map) {
    if (value === gone) return gone;
    if (value !== null && !Array.isArray(value)) throw complaint('expected an array but got', value);
    return key instanceof Map ? putSlice(value, key, depth, update) : putItem(value, key, depth, update);
  }
  throw Array.isArray(value) ? notIndex(key) : complaint('expected a string for object key but got', key);
}

function putMember(object: JqObject | null, key: string, depth: number, update: Update): JqValue {
  chargeReading(key, update.run.fuel);
  const own = object?.get(key);
  if (own === undefined && update.replacement === gone) return object instanceof NilObject ? null : object;
  const inner = put(own ?? null, depth + 1, update) as JqValue;
  if (object !== null && update.owned?.has(object) === true) {
    object.set(key, inner);
    return object;
  }
  update.run.fuel.allocate(objectWeight((object?.size ?? 0) + 1));
  const copy: JqObject = new Map(object ?? []);
  copy.set(key, inner);
  update.owned?.add(copy);
  return copy;
}

function putItem(items: JqValue[] | null, key: JqValue, depth: number, update: Update): JqValue {
  const wanted = toIndex(key)!;
  const length = items?.length ?? 0;
  const at = wanted < 0 ? wanted + length : wanted;
  if (update.replacement === gone && (at < 0 || at >= length)) return items;
  const wrong = (text: string) => new Failure((fuel) => `${text}: ${preview(toInt64(key), fuel)}`);
  if (at < 0) throw wrong('array index should not be negative');
  if (at >= length && at >= 0x20000000) throw wrong('array index too large');
  const inner = put(items?.[at] ?? null, depth + 1, update) as JqValue;
  const copy = writable(items, Math.max(length, at + 1), update);
  copy[at] = inner;
  return copy;
}

/** The array itself where it is ours, else a copy; filled with `null` up to the length. */
function writable(items: JqValue[] | null, length: number, { owned, run }: Update): JqValue[] {
  const ours = items !== null && owned?.has(items) === true;
  run.fuel.allocate(ours ? 8 * (length - items.length) : listWeight(length));
  const copy = ours ? items : (items?.slice() ?? []);
  if (!ours) owned?.add(copy);
  while (copy.length < length) copy.push(null);
  return copy;
}

function putSlice(items: JqValue[] | null, key: JqObject, depth: number, update: Update): JqValue {
  const { from, to } = boundsOf(key);
  const own = items ?? [];
  const [start, end] = range(own.length, from, to, notIndex);
  if (start === end && update.replacement === gone) return items;
  update.run.fuel.allocate(listWeight(end - start));
  const inner = put(own.slice(start, end), depth + 1, update);
  if (inner === gone) {
    const copy = writable(items, own.length, update);
    // The mark lives in the array only until `swept` takes it out.
    copy.fill(gone as unknown as JqValue, start, end);
    return copy;
  }
  if (!Array.isArray(inner)) throw complaint('expected an array but got', inner);
  update.run.fuel.allocate(listWeight(own.length + inner.length));
  const copy = [...own.slice(0, start), ...inner, ...own.slice(end)];
  update.owned?.add(copy);
  return copy;
}

/** Takes out what is marked; only what the update made itself can hold marks. */
function sweep(value: JqValue, owned: Owned, fuel: Fuel): void {
  if (!isContainer(value) || !owned.has(value)) return;
  fuel.step(Array.isArray(value) ? value.length : value.size);
  if (value instanceof Map) {
    for (const [key, item] of value)
      if (isMarked(item)) value.delete(key);
      else sweep(item, owned, fuel);
    return;
  }
  let kept = 0;
  for (const item of value) {
    if (isMarked(item)) continue;
    sweep(item, owned, fuel);
    value[kept++] = item;
  }
  value.length = kept;
}

function isMarked(item: JqValue | Gone): boolean {
  return item === gone;
}

function isContainer(item: JqValue): item is JqValue[] | JqObject {
  return Array.isArray(item) || item instanceof Map;
}

/** Wraps the error of the work as that of the function. */
function within<T>(work: () => T, name: string, value: JqValue, operands: readonly JqValue[]): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw failedWith(name, value, operands, error);
    throw error;
  }
}

function boundsOf(key: JqObject): { readonly from: JqValue; readonly to: JqValue } {
  const [from, to] = [key.get('start'), key.get('end')];
  if (from === undefined || to === undefined) throw complaint('expected "start" and "end" for slicing but got', key);
  return { from, to };
}

/** The bounds of a part as indices with 0 ≤ start ≤ end ≤ length. */
function range(length: number, from: JqValue, to: JqValue, wrong: (bound: JqValue) => Failure): [number, number] {
  const start = from === null ? 0 : toIndex(from);
  if (start === null) throw wrong(from);
  const first = clamp(start, 0, length);
  if (to === null) return [first, length];
  const end = toIndex(typeof to === 'number' ? Math.ceil(to) : to);
  if (end === null) throw wrong(to);
  return [first, clamp(end, first, length)];
}

function clamp(at: number, low: number, high: number): number {
  return Math.min(Math.max(at < 0 ? at + high : at, low), high);
}

function characterAt(text: string, at: number, { characters }: Run): string | null {
  const count = characters.in(text);
  const wanted = at < 0 ? at + count : at;
  if (wanted < 0 || wanted >= count) return null;
  const start = characters.unitOf(text, wanted);
  return String.fromCodePoint(text.codePointAt(start)!).toWellFormed();
}

function notIndex(key: JqValue): Failure {
  return complaint('expected a number for indexing an array but got', key);
}
