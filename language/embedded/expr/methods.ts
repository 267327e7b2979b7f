import type { Type } from '../../go/type.ts';
import { Func, type Value } from '../../go/value.ts';
import { isNative } from '../../go/stringer.ts';
import { Numeric } from '../../go/value.ts';
import { signature } from '../gotemplate/function.ts';
import { methodNames, methodOf } from '../gotemplate/methods.ts';

/** The type of a method without its receiver; `null` when the type has none of that name. */
export function methodType(base: Type, name: string): Type | null {
  if (base.elem !== undefined && base.kind !== 'ptr') return null;
  const text = methodNames(base).get(name);
  return text === undefined ? null : signature(text);
}

/** The method of a value, bound to it; `null` when its type has none of that name. */
export function boundMethod(value: Value, name: string): Func | null {
  if (!(value instanceof Numeric) && !isNative(value)) return null;
  const method = methodOf(value, name);
  return method === null ? null : new Func(method.type, (arguments_, run) => method.call(arguments_, run) as Value);
}
