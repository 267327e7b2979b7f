import { appendedCapacity, beyondOf, capacityOf, withCapacity } from '../../../go/capacity.ts';
import { anySliceType, sliceOf } from '../../../go/type.ts';
import { GoError, GoPanic, type Run, Slice, type Value, itemsOf, typeOf, zeroOf } from '../../../go/value.ts';
import { type TemplateFunction, alias, define, must } from '../function.ts';
import { toInt64 } from './cast.ts';
import { deepEqual } from './deep.ts';
import { isEmpty } from './empty.ts';

function both(row: TemplateFunction): TemplateFunction[] {
  return [row, must(row)];
}

const list = define('list value…', 'func(...interface {}) []interface {}', 'A list of the arguments.', (values) =>
  exact([...values]),
);
const push = define(
  'push list value',
  'func(interface {}, interface {}) []interface {}',
  'A new list with the value behind.',
  ([items, value]) => pushed(items!, value!),
);
const ofList = 'func(interface {}) []interface {}';
const elementOf = 'func(interface {}) interface {}';

/** Lists. */
export const listFunctions: readonly TemplateFunction[] = [
  list,
  ...alias(['tuple'], list),
  ...both(push),
  ...alias(['append'], push).flatMap(both),
  ...both(
    define(
      'prepend list value',
      'func(interface {}, interface {}) []interface {}',
      'A new list with the value in front.',
      ([items, value]) => prepended(items!, value!),
    ),
  ),
  ...both(
    define(
      'first list',
      elementOf,
      'The first element, nil when there is none.',
      ([items]) => elements(items!, 'Cannot find first on type')[0] ?? null,
    ),
  ),
  ...both(
    define('rest list', ofList, 'All elements but the first.', ([items]) =>
      part(elements(items!, 'Cannot find rest on type'), 1, 0),
    ),
  ),
  ...both(
    define(
      'last list',
      elementOf,
      'The last element, nil when there is none.',
      ([items]) => elements(items!, 'Cannot find last on type').at(-1) ?? null,
    ),
  ),
  ...both(
    define('initial list', ofList, 'All elements but the last.', ([items]) =>
      part(elements(items!, 'Cannot find initial on type'), 0, 1),
    ),
  ),
  ...both(
    define('reverse list', ofList, 'The elements from last to first.', ([items]) =>
      exact([...elements(items!, 'Cannot find reverse on type')].reverse()),
    ),
  ),
  ...both(
    define('uniq list', ofList, 'The elements without those that came before.', ([items], run) =>
      unique(elements(items!, 'Cannot find uniq on type'), run),
    ),
  ),
  ...both(
    define(
      'without list value…',
      'func(interface {}, ...interface {}) []interface {}',
      'The elements that equal none of the others.',
      ([items, ...omitted], run) =>
        elements(items!, 'Cannot find without on type').filter((item) => !includes(omitted, item, run)),
    ),
  ),
  ...both(
    define(
      'has value list',
      'func(interface {}, interface {}) bool',
      'True when an element equals the value.',
      ([needle, items], run) => items !== null && includes(elements(items!, 'Cannot find has on type'), needle!, run),
    ),
  ),
  ...both(
    define('compact list', ofList, 'The elements that are not empty.', ([items]) =>
      elements(items!, 'Cannot compact on type').filter((item) => !isEmpty(item)),
    ),
  ),
  ...both(
    define(
      'slice list from to',
      'func(interface {}, ...interface {}) interface {}',
      'The elements from one index to another.',
      ([items, ...bounds]) => sliced(items!, bounds),
    ),
  ),
  ...both(
    define(
      'chunk size list',
      'func(int, interface {}) [][]interface {}',
      'The list in parts of a size.',
      ([size, items]) => chunked(Number(size), elements(items!, 'Cannot chunk type')),
    ),
  ),
  define('concat list…', 'func(...interface {}) interface {}', 'The elements of all lists.', concatenated),
];

function elements(value: Value, complaint: string): readonly Value[] {
  if (value === null) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  const items = itemsOf(value);
  if (items === null) throw new GoError(`${complaint} ${typeOf(value)!.kind}`);
  return items;
}

/** A new slice that has just the room for its elements. */
function exact(items: Value[]): Value[] {
  return withCapacity(items, items.length);
}

function pushed(items: Value, value: Value): Value[] {
  const before = elements(items, 'Cannot push on type');
  return withCapacity([...before, value], appendedCapacity(before.length, before.length + 1));
}

function prepended(items: Value, value: Value): Value[] {
  const after = elements(items, 'Cannot prepend on type');
  return withCapacity([value, ...after], appendedCapacity(1, after.length + 1));
}

/** Of an empty list nil. */
function part(items: readonly Value[], skipFirst: number, skipLast: number): Value {
  if (items.length === 0) return new Slice(anySliceType, null);
  return exact(items.slice(skipFirst, items.length - skipLast));
}

function unique(items: readonly Value[], run: Run): Value[] {
  const result: Value[] = [];
  for (const item of items) if (!includes(result, item, run)) result.push(item);
  return result;
}

function includes(items: readonly Value[], wanted: Value, run: Run): boolean {
  for (const item of items) {
    run.fuel.step();
    if (deepEqual(item, wanted)) return true;
  }
  return false;
}

function sliced(value: Value, bounds: readonly Value[]): Value {
  const items = elements(value, 'list should be type of slice or array but');
  if (items.length === 0) return null;
  const from = bounds.length > 0 ? toInt64(bounds[0]!) : 0n;
  const to = bounds.length > 1 ? toInt64(bounds[1]!) : BigInt(items.length);
  const capacity = Array.isArray(value) || value instanceof Slice ? capacityOf(value) : items.length;
  if (from < 0n || to < from || to > BigInt(capacity)) {
    throw new GoPanic('reflect.Value.Slice: slice index out of bounds');
  }
  if (value instanceof Uint8Array) return value.subarray(Number(from), Number(to));
  const [start, end] = [Number(from), Number(to)];
  const all = [...items, ...beyondOf(items)];
  const part = all.slice(start, end);
  const zero = zeroOf(typeOf(value)!.elem!);
  while (part.length < end - start) part.push(zero);
  withCapacity(part, capacity - start, all.slice(end));
  return Array.isArray(value) ? part : new Slice((value as Slice).type, part, capacity - start);
}

/** The sizes are calculated in float64, as upstream does: a size of 0 asks for more than there can be. */
function chunked(size: number, items: readonly Value[]): Slice {
  const count = Math.floor((items.length - 1) / size) + 1;
  const chunks: Value[] = [];
  if (!(count >= 0 && count < 2 ** 47)) throw new GoPanic('runtime error: makeslice: len out of range');
  for (let i = 0; i < count; i++) {
    const length = i === count - 1 ? Math.floor(items.length % size) || size : size;
    if (length < 0) throw new GoPanic('runtime error: makeslice: len out of range');
    chunks.push(exact(items.slice(i * size, i * size + length)));
  }
  return new Slice(sliceOf(anySliceType), chunks);
}

function concatenated(lists: readonly Value[], run: Run): Value {
  const result: Value[] = [];
  for (const items of lists) {
    if (items === null) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
    const found = itemsOf(items);
    if (found === null) throw new GoPanic(`Cannot concat type ${typeOf(items)!.kind} as list`);
    run.fuel.allocate(found.length * 16);
    for (const item of found) result.push(item);
  }
  return result.length === 0 ? new Slice(anySliceType, null) : result;
}
