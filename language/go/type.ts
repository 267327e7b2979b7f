/**
 * Go types as `reflect` shows them. Two types are the same exactly when their names are (`sameType`): the name is what
 * `%T` prints (`map[string]interface {}`, `time.Duration`), and no two types of different packages share one here.
 */
export interface Type {
  readonly kind: Kind;
  /** `reflect.Type.String()`. */
  readonly name: string;
  /** Of slices, arrays, maps and pointers. */
  readonly elem?: Type;
  /** Of maps. */
  readonly key?: Type;
  /** Of structs, in order; only exported fields are reachable. */
  readonly fields?: readonly Field[];
  /** Of functions; when `variadic`, the last parameter is a slice. */
  readonly params?: readonly Type[];
  readonly results?: readonly Type[];
  readonly variadic?: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
}

export type IntegerKind =
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'uintptr';

/** `reflect.Kind.String()`. */
export type Kind =
  | IntegerKind
  | 'bool'
  | 'float32'
  | 'float64'
  | 'complex64'
  | 'complex128'
  | 'string'
  | 'slice'
  | 'array'
  | 'map'
  | 'struct'
  | 'ptr'
  | 'func'
  | 'chan'
  | 'interface';

export const boolType: Type = { kind: 'bool', name: 'bool' };
export const stringType: Type = { kind: 'string', name: 'string' };
export const float64Type: Type = { kind: 'float64', name: 'float64' };
export const float32Type: Type = { kind: 'float32', name: 'float32' };
export const complex128Type: Type = { kind: 'complex128', name: 'complex128' };
export const intType: Type = { kind: 'int', name: 'int' };
export const int8Type: Type = { kind: 'int8', name: 'int8' };
export const int32Type: Type = { kind: 'int32', name: 'int32' };
export const int64Type: Type = { kind: 'int64', name: 'int64' };
export const uint8Type: Type = { kind: 'uint8', name: 'uint8' };
export const uint32Type: Type = { kind: 'uint32', name: 'uint32' };
export const uint64Type: Type = { kind: 'uint64', name: 'uint64' };
/** `interface{}`; `error` is the other interface type in use. */
export const interfaceType: Type = { kind: 'interface', name: 'interface {}' };
export const errorType: Type = { kind: 'interface', name: 'error' };
export const durationType: Type = { kind: 'int64', name: 'time.Duration' };
export const monthType: Type = { kind: 'int', name: 'time.Month' };
export const weekdayType: Type = { kind: 'int', name: 'time.Weekday' };
const zonePeriodType: Type = {
  kind: 'struct',
  name: 'time.zone',
  fields: [
    { name: 'name', type: stringType },
    { name: 'offset', type: intType },
    { name: 'isDST', type: boolType },
  ],
};
const zoneChangeType: Type = {
  kind: 'struct',
  name: 'time.zoneTrans',
  fields: [
    { name: 'when', type: int64Type },
    { name: 'index', type: uint8Type },
    { name: 'isstd', type: boolType },
    { name: 'isutc', type: boolType },
  ],
};
export const locationType: Type = {
  kind: 'ptr',
  name: '*time.Location',
  elem: {
    kind: 'struct',
    name: 'time.Location',
    fields: [
      { name: 'name', type: stringType },
      { name: 'zone', type: sliceOf(zonePeriodType) },
      { name: 'tx', type: sliceOf(zoneChangeType) },
      { name: 'extend', type: stringType },
      { name: 'cacheStart', type: int64Type },
      { name: 'cacheEnd', type: int64Type },
      { name: 'cacheZone', type: { kind: 'ptr', name: '*time.zone', elem: zonePeriodType } },
    ],
  },
};
export const timeType: Type = {
  kind: 'struct',
  name: 'time.Time',
  fields: [
    { name: 'wall', type: uint64Type },
    { name: 'ext', type: int64Type },
    { name: 'loc', type: locationType },
  ],
};
export const versionType: Type = { kind: 'ptr', name: '*semver.Version' };
/** `interface{}` in a slice: what a decoded JSON array is. */
export const anySliceType: Type = sliceOf(interfaceType);
/** What a decoded JSON object is. */
export const anyMapType: Type = mapOf(stringType, interfaceType);
export const stringSliceType: Type = sliceOf(stringType);
export const stringMapType: Type = mapOf(stringType, stringType);
export const intSliceType: Type = sliceOf(intType);
export const bytesType: Type = sliceOf(uint8Type);

export function sliceOf(elem: Type): Type {
  return { kind: 'slice', name: `[]${elem.name}`, elem };
}

export function mapOf(key: Type, elem: Type): Type {
  return { kind: 'map', name: `map[${key.name}]${elem.name}`, key, elem };
}

/** `variadic`: the last of `params` is then the slice of what the dots take. */
export function functionOf(
  params: readonly Type[],
  results: readonly Type[],
  options: { readonly variadic?: boolean } = {},
): Type {
  const variadic = options.variadic ?? false;
  const names = params.map((type, i) => (variadic && i === params.length - 1 ? `...${type.elem!.name}` : type.name));
  const list = results.map((type) => type.name).join(', ');
  const name = `func(${names.join(', ')})${results.length > 1 ? ` (${list})` : list && ` ${list}`}`;
  return { kind: 'func', name, params, results, variadic };
}

export function sameType(a: Type, b: Type): boolean {
  return a === b || a.name === b.name;
}

/** The size in bits of an integer kind, 0 for any other (`int` and `uint` are those of a 64-bit machine). */
export function integerBits(kind: Kind): number {
  return bits[kind] ?? 0;
}

export function isSigned(kind: Kind): boolean {
  return kind.startsWith('int') && kind !== 'interface';
}

const bits: { readonly [kind in Kind]?: number } = {
  int: 64,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  uint: 64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  uintptr: 64,
};
