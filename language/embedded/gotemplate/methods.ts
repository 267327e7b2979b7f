import type { Native, Numeric, Run, Value } from '../../go/value.ts';
import type { Type } from '../../go/type.ts';
import { signature } from './function.ts';
import type { Callable } from './member.ts';
import { durationMethods, locationMethods, nameMethods, timeMethods } from './methods-time.ts';
import { versionMethods } from './sprig/semver-methods.ts';

/** A method as the tables of the types list it. */
export interface Method {
  /** Without the receiver: `func(string) string`. */
  readonly type: string;
  readonly call: (receiver: never, arguments_: readonly Value[], run: Run) => Value;
}

/** The methods of a type by name. */
export type MethodTable = ReadonlyMap<string, Method>;

/** The method of a value, its receiver bound; `null` when there is none of that name. */
export function methodOf(value: Numeric | Native, name: string): Callable | null {
  const method = tableOf(value.type)?.get(name);
  if (method === undefined) return null;
  const call = (values: readonly Value[], run: Run) => method.call(value as never, values, run);
  return { name, type: signature(method.type), builtin: false, call };
}

/** The names that can follow a dot behind a value of the type, with their signatures. */
export function methodNames(type: Type): ReadonlyMap<string, string> {
  return new Map(Array.from(tableOf(type) ?? [], ([name, method]) => [name, method.type]));
}

function tableOf(type: Type): MethodTable | undefined {
  return tables.get(type.name);
}

const tables: ReadonlyMap<string, MethodTable> = new Map([
  ['time.Time', timeMethods],
  ['time.Duration', durationMethods],
  ['time.Month', nameMethods],
  ['time.Weekday', nameMethods],
  ['*time.Location', locationMethods],
  ['*semver.Version', versionMethods],
  ['semver.Version', new Map([...versionMethods].filter(([name]) => !pointerMethod(name)))],
]);

/** The methods that only `*semver.Version` has. */
function pointerMethod(name: string): boolean {
  return /^(Compare|Equal|GreaterThan|GreaterThanEqual|LessThan|LessThanEqual|Original)$/.test(name);
}
