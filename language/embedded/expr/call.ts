import { type Type, sameType } from '../../go/type.ts';
import { Func, GoPanic, type Run, type Value, typeOf } from '../../go/value.ts';
import { isAny } from './kinds.ts';
import { goType } from './operate.ts';

/** Calls a Go function with those arguments, with the panics of `reflect.Value.Call` when they do not fit. */
export function callFunction(callee: Value, arguments_: readonly Value[], run: Run): Value {
  if (!(callee instanceof Func)) {
    const kind = typeOf(callee)?.kind;
    throw new GoPanic(`reflect: call of reflect.Value.Call on ${kind ?? 'zero'} Value`);
  }
  const params = callee.type.params!;
  const variadic = callee.type.variadic ?? false;
  const fixed = variadic ? params.length - 1 : params.length;
  if (arguments_.length < fixed) throw new GoPanic('reflect: Call with too few input arguments');
  if (!variadic && arguments_.length > fixed) throw new GoPanic('reflect: Call with too many input arguments');
  for (const [i, argument] of arguments_.entries()) {
    const isFixed = i < fixed;
    const type = isFixed ? params[i]! : params.at(-1)!.elem!;
    if (fits(argument, type)) continue;
    const given = argument === null ? 'interface {}' : goType(argument);
    throw new GoPanic(
      isFixed
        ? `reflect: Call using ${given} as type ${type.name}`
        : `reflect: cannot use ${given} as type ${type.name} in Call`,
    );
  }
  return callee.call(arguments_, run);
}

/** Nil is passed as an empty `interface{}`, which only an interface takes. */
function fits(value: Value, type: Type): boolean {
  return isAny(type) || (value !== null && sameType(typeOf(value)!, type));
}
