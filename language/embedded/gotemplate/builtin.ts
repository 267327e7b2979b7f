import { sprint, sprintf, sprintln } from '../../go/fmt.ts';
import { uint8Type } from '../../go/type.ts';
import {
  Func,
  GoError,
  GoPanic,
  Numeric,
  type Value,
  entriesOf,
  integerOf,
  itemsOf,
  typeOf,
  zeroOf,
} from '../../go/value.ts';
import { byteLength, sliceBytes, toBytes } from '../../go/strings.ts';
import { type TemplateValue, noValue } from './call.ts';
import { compareLess, equalsAny } from './compare.ts';
import { escapeHtml, escapeJs, escapeQuery } from './escape.ts';
import { type TemplateFunction, signature } from './function.ts';
import { isTrue } from './truth.ts';

/** text/template's own functions. `and` and `or` never get here: they do not evaluate all their arguments. */
export const builtins: readonly TemplateFunction[] = [
  builtin(
    'and value…',
    'func(reflect.Value, ...reflect.Value) reflect.Value',
    'The first empty argument, else the last one.',
    last,
  ),
  builtin(
    'call function argument…',
    'func(reflect.Value, ...reflect.Value) reflect.Value',
    'Calls a value that is a function.',
    call,
  ),
  builtin(
    'html value…',
    'func(...interface {}) string',
    'The text of the arguments, escaped for HTML.',
    ([...values]) => escapeHtml(textOf(values)),
  ),
  builtin(
    'index collection key…',
    'func(reflect.Value, ...reflect.Value) (reflect.Value, error)',
    'The element at an index or key, one level per argument.',
    index,
  ),
  builtin(
    'slice collection from to',
    'func(reflect.Value, ...reflect.Value) (reflect.Value, error)',
    'A part of a string or list.',
    slice,
  ),
  builtin(
    'js value…',
    'func(...interface {}) string',
    'The text of the arguments, escaped for a JavaScript string.',
    ([...values]) => escapeJs(textOf(values)),
  ),
  builtin(
    'len collection',
    'func(reflect.Value) (int, error)',
    'The number of elements, or of bytes of a string.',
    ([value]) => length(value!),
  ),
  builtin('not value', 'func(reflect.Value) bool', 'True when the argument is empty.', ([value]) => !isTrue(value!)),
  builtin(
    'or value…',
    'func(reflect.Value, ...reflect.Value) reflect.Value',
    'The first argument that is not empty, else the last one.',
    last,
  ),
  builtin(
    'print value…',
    'func(...interface {}) string',
    'The text of the arguments; a space between two that are no strings.',
    (values, run) => sprint(values, run.fuel),
  ),
  builtin('printf format value…', 'func(string, ...interface {}) string', "Go's Sprintf.", ([format, ...values], run) =>
    sprintf(format as string, values, run.fuel),
  ),
  builtin(
    'println value…',
    'func(...interface {}) string',
    'The text of the arguments with spaces between them and a line break.',
    (values, run) => sprintln(values, run.fuel),
  ),
  builtin(
    'urlquery value…',
    'func(...interface {}) string',
    'The text of the arguments, escaped for the query of a URL.',
    ([...values]) => escapeQuery(textOf(values)),
  ),
  builtin(
    'eq value other…',
    'func(reflect.Value, ...reflect.Value) (bool, error)',
    'True when the first argument equals one of the others. Types must agree: 5 is not 5.0.',
    ([value, ...others]) => equalsAny(value!, others),
  ),
  builtin(
    'ge a b',
    'func(reflect.Value, reflect.Value) (bool, error)',
    'True when a ≥ b.',
    ([a, b]) => !compareLess(a!, b!),
  ),
  builtin(
    'gt a b',
    'func(reflect.Value, reflect.Value) (bool, error)',
    'True when a > b.',
    ([a, b]) => !lessOrEqual(a!, b!),
  ),
  builtin('le a b', 'func(reflect.Value, reflect.Value) (bool, error)', 'True when a ≤ b.', ([a, b]) =>
    lessOrEqual(a!, b!),
  ),
  builtin('lt a b', 'func(reflect.Value, reflect.Value) (bool, error)', 'True when a < b.', ([a, b]) =>
    compareLess(a!, b!),
  ),
  builtin(
    'ne a b',
    'func(reflect.Value, reflect.Value) (bool, error)',
    'True when the arguments differ.',
    ([a, b]) => !equalsAny(a!, [b!]),
  ),
];

function builtin(usage: string, type: string, description: string, call: TemplateFunction['call']): TemplateFunction {
  return { name: usage.split(' ')[0]!, type: signature(type), call, builtin: true, description, usage };
}

function last(values: readonly Value[]): Value {
  return values.at(-1)!;
}

function lessOrEqual(a: TemplateValue, b: TemplateValue): boolean {
  return compareLess(a, b) || equalsAny(a, [b]);
}

/** `evalArgs`: an argument that is not there reads as a template prints it. */
function textOf(values: readonly Value[]): string {
  return sprint(values.map((value) => (value === null ? '<no value>' : value)));
}

/** The first argument is the callee as written. */
function call([name, callee, ...values]: readonly Value[], run: Parameters<TemplateFunction['call']>[1]): Value {
  const target = callee as TemplateValue;
  if (target === noValue || target === null) throw new GoError('call of nil');
  const type = typeOf(target)!;
  if (!(target instanceof Func)) throw new GoError(`non-function ${name as string} of type ${type.name}`);
  return target.call(values, run);
}

function length(value: TemplateValue): bigint {
  if (value === noValue) throw new GoPanic('reflect: call of reflect.Value.Type on zero Value');
  if (value === null) throw new GoError('len of nil pointer');
  if (typeof value === 'string') return BigInt(byteLength(value));
  if (value instanceof Uint8Array) return BigInt(value.length);
  const count = itemsOf(value)?.length ?? entriesOf(value)?.size;
  if (count === undefined) throw new GoError(`len of type ${elementName(value)}`);
  return BigInt(count);
}

/** The type behind a pointer, which is what `index` and `len` look at. */
function elementName(value: Value): string {
  const { name, kind } = typeOf(value)!;
  return kind === 'ptr' ? name.slice(1) : name;
}

function index([collection, ...keys]: readonly Value[]): Value {
  let item = collection as TemplateValue;
  if (item === noValue || item === null) throw new GoError('index of untyped nil');
  for (const key of keys) {
    if (item === null) throw new GoError('index of nil pointer');
    item = element(item, key);
  }
  return item;
}

function element(item: Value, key: TemplateValue): Value {
  if (typeof item === 'string') {
    const at = position(key, byteLength(item));
    const byte = toBytes(item)[at];
    if (byte === undefined) throw new GoPanic('reflect: string index out of range');
    return new Numeric(uint8Type, BigInt(byte));
  }
  const items = itemsOf(item);
  if (items !== null) {
    const at = position(key, items.length);
    if (at >= items.length) throw new GoPanic('reflect: slice index out of range');
    return items[at]!;
  }
  const entries = entriesOf(item);
  if (entries === null) throw new GoError(`can't index item of type ${elementName(item)}`);
  const type = typeOf(item)!;
  const found = entries.get(mapKey(key, type.key!.name));
  return found === undefined ? zeroOf(type.elem!) : found;
}

function mapKey(key: TemplateValue, wanted: string): string {
  if (key === noValue || key === null) throw new GoError(`value is nil; should be of type ${wanted}`);
  if (typeof key !== 'string') throw new GoError(`value has type ${typeOf(key)!.name}; should be ${wanted}`);
  return key;
}

/** An index as a number; up to the capacity, as Go has it here. */
function position(key: TemplateValue, capacity: number): number {
  if (key === noValue || key === null) throw new GoError('cannot index slice/array with nil');
  const value = integerOf(key);
  if (value === null) throw new GoError(`cannot index slice/array with type ${typeOf(key)!.name}`);
  const signed = BigInt.asIntN(64, value);
  if (signed < 0n || signed > BigInt(capacity)) throw new GoError(`index out of range: ${signed}`);
  return Number(signed);
}

/** Hidden by sprig's function of the same name wherever that is in the table. */
function slice([collection, ...indexes]: readonly Value[]): Value {
  const item = collection as TemplateValue;
  if (item === noValue || item === null) throw new GoError('slice of untyped nil');
  if (indexes.length > 3) throw new GoError(`too many slice indexes: ${indexes.length}`);
  const items = itemsOf(item);
  if (typeof item === 'string' && indexes.length === 3) throw new GoError('cannot 3-index slice a string');
  if (typeof item !== 'string' && items === null) throw new GoError(`can't slice item of type ${elementName(item)}`);
  const size = typeof item === 'string' ? byteLength(item) : items!.length;
  const [from = 0, to = size, limit = size] = indexes.map((key) => position(key as TemplateValue, size));
  if (from > to) throw new GoError(`invalid slice index: ${from} > ${to}`);
  if (to > limit) throw new GoError(`invalid slice index: ${to} > ${limit}`);
  if (typeof item === 'string') return sliceBytes(item, from, to);
  return items!.slice(from, to);
}
