import type { EventDependency } from '../../schemas/types.generated.ts';
import { toBytes } from '../../language/go/strings.ts';
import { parseTime } from '../../language/go/time-parse.ts';
import { type Time, zeroTime } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';

/**
 * The hash under `Deps` by which upstream sees that a dependency changed: mitchellh/hashstructure 2.0.2, format 2, over the
 * Go struct (`pkg/eventbus/jetstream/sensor/sensor_jetstream.go: setStateToSpec`). 64 bits, never negative.
 */
export function dependencyHash(dependency: EventDependency): bigint {
  return hashStruct(dependencyShape, dependency);
}

/** A Go struct: its name and its fields in order, each with Go's name, the JSON key and how its value is hashed. */
interface Shape {
  readonly name: string;
  readonly fields: readonly (readonly [goName: string, key: string, hash: (value: unknown) => bigint])[];
}

const textField = (value: unknown) => hashText((value as string | undefined) ?? '');

const listOf = (hash: (value: unknown) => bigint) => (value: unknown) =>
  ((value as readonly unknown[] | null | undefined) ?? []).reduce<bigint>((sum, item) => ordered(sum, hash(item)), 0n);

const structOf = (shape: Shape) => (value: unknown) => hashStruct(shape, value ?? {});

/** A nil pointer is hashed as an `int` of zero. */
const pointerTo = (shape: Shape) => (value: unknown) =>
  value === null || value === undefined ? fnv1(new Uint8Array(8)) : hashStruct(shape, value);

const payloadFieldShape: Shape = {
  name: 'PayloadField',
  fields: [
    ['Path', 'path', textField],
    ['Name', 'name', textField],
  ],
};

const exprFilterShape: Shape = {
  name: 'ExprFilter',
  fields: [
    ['Expr', 'expr', textField],
    ['Fields', 'fields', listOf(structOf(payloadFieldShape))],
  ],
};

const dataFilterShape: Shape = {
  name: 'DataFilter',
  fields: [
    ['Path', 'path', textField],
    ['Type', 'type', textField],
    ['Value', 'value', listOf(textField)],
    ['Comparator', 'comparator', textField],
    ['Template', 'template', textField],
  ],
};

const timeFilterShape: Shape = {
  name: 'TimeFilter',
  fields: [
    ['Start', 'start', textField],
    ['Stop', 'stop', textField],
    ['Timezone', 'timezone', textField],
  ],
};

const contextShape: Shape = {
  name: 'EventContext',
  fields: [
    ['ID', 'id', textField],
    ['Source', 'source', textField],
    ['SpecVersion', 'specversion', textField],
    ['Type', 'type', textField],
    ['DataContentType', 'datacontenttype', textField],
    ['Subject', 'subject', textField],
    // metav1.Time is a struct around its time.Time.
    ['Time', 'time', (value) => hashStruct({ name: 'Time', fields: [['Time', 'time', hashTime]] }, { time: value })],
  ],
};

const filterShape: Shape = {
  name: 'EventDependencyFilter',
  fields: [
    ['Time', 'time', pointerTo(timeFilterShape)],
    ['Context', 'context', pointerTo(contextShape)],
    ['Data', 'data', listOf(structOf(dataFilterShape))],
    ['Exprs', 'exprs', listOf(structOf(exprFilterShape))],
    ['DataLogicalOperator', 'dataLogicalOperator', textField],
    ['ExprLogicalOperator', 'exprLogicalOperator', textField],
    ['Script', 'script', textField],
  ],
};

const transformerShape: Shape = {
  name: 'EventDependencyTransformer',
  fields: [
    ['JQ', 'jq', textField],
    ['Script', 'script', textField],
  ],
};

const dependencyShape: Shape = {
  name: 'EventDependency',
  fields: [
    ['Name', 'name', textField],
    ['EventSourceName', 'eventSourceName', textField],
    ['EventName', 'eventName', textField],
    ['Filters', 'filters', pointerTo(filterShape)],
    ['Transform', 'transform', pointerTo(transformerShape)],
    ['FiltersLogicalOperator', 'filtersLogicalOperator', textField],
  ],
};

function hashStruct({ name, fields }: Shape, value: unknown): bigint {
  let hash = hashText(name);
  for (const [goName, key, hashField] of fields) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    // The library finishes the unordered sum after each field, which makes the order of fields count.
    hash = fnv1(littleEndian(hash ^ ordered(hashText(goName), hashField(field))));
  }
  return hash;
}

/** `time.Time.MarshalBinary`: what the manifest says is local time in the pod, which runs in UTC; the zero time has no zone. */
function hashTime(value: unknown): bigint {
  const parsed = typeof value === 'string' ? parseTime('2006-01-02T15:04:05Z07:00', value, utc) : null;
  const time: Time = parsed !== null && 'value' in parsed ? parsed.value : zeroTime;
  const bytes = new DataView(new ArrayBuffer(15));
  bytes.setUint8(0, 1);
  bytes.setBigInt64(1, time.seconds + 62135596800n);
  bytes.setInt32(9, time.nanoseconds);
  bytes.setInt16(13, time === zeroTime ? -1 : 0);
  return fnv1(new Uint8Array(bytes.buffer));
}

function hashText(text: string): bigint {
  return fnv1(toBytes(text));
}

function ordered(a: bigint, b: bigint): bigint {
  const bytes = new Uint8Array(16);
  bytes.set(littleEndian(a));
  bytes.set(littleEndian(b), 8);
  return fnv1(bytes);
}

function littleEndian(value: bigint): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, value, true);
  return new Uint8Array(bytes.buffer);
}

/** FNV-1, 64 bit. */
function fnv1(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, hash * 0x100000001b3n) ^ BigInt(byte);
  return hash;
}
