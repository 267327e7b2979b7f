import { interfaceType, type Type } from '../../go/type.ts';
import { Numeric, type Run, type Value, entriesOf, typeOf } from '../../go/value.ts';
import { isNative } from '../../go/stringer.ts';
import { ArgumentError, type TemplateValue, noValue } from './call.ts';
import { methodOf } from './methods.ts';

/** A function or bound method. */
export interface Callable {
  readonly name: string;
  readonly type: Type;
  readonly call: (arguments_: readonly Value[], run: Run) => TemplateValue;
  readonly builtin: boolean;
}

/** What `.name` of a value is: a method, or the value of a field or key (`noValue` for a missing one). */
export function getMember(
  value: Value,
  name: string,
  options: { readonly isInterface: boolean },
): Callable | { readonly value: TemplateValue; readonly isInterface: boolean } {
  const type = value === null || options.isInterface ? interfaceType : typeOf(value)!;
  if (value === null) throw new ArgumentError(`nil pointer evaluating ${type.name}.${name}`);
  if (value instanceof Map) {
    const found = value.get(name);
    return { value: found === undefined ? noValue : found, isInterface: true };
  }
  const method = value instanceof Numeric || isNative(value) ? methodOf(value, name) : null;
  if (method !== null) return method;
  const entries = entriesOf(value);
  const own = typeOf(value)!;
  if (entries !== null && own.key!.kind === 'string') {
    const found = entries.get(name);
    return { value: found === undefined ? noValue : found, isInterface: own.elem!.kind === 'interface' };
  }
  if (isNative(value)) {
    const struct = value.struct();
    const at = (struct?.type ?? own).fields?.findIndex((field) => field.name === name) ?? -1;
    if (at >= 0) {
      if (!/^\p{Lu}/u.test(name)) {
        throw new ArgumentError(`${name} is an unexported field of struct type ${type.name}`);
      }
      return { value: struct!.fields[at]!, isInterface: false };
    }
  }
  throw new ArgumentError(`can't evaluate field ${name} in type ${type.name}`);
}
