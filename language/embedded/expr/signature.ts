import type { Type } from '../../go/type.ts';
import { convertIntegers } from './convert-integers.ts';
import { type Known, isAny, isAssignable, isFloat, isInteger } from './kinds.ts';
import type { Node } from './node.ts';
import { ExprError } from './source.ts';

/** A function that is called, and where. */
interface Callee {
  readonly name: string;
  readonly type: Type;
  readonly at: number;
}

/**
 * The result's type, or what does not fit (`checkArguments`); mistakes inside the arguments are thrown. Whole numbers are
 * made what the parameter takes, in place.
 */
export function trySignature(
  { name, type, at }: Callee,
  arguments_: Node[],
  typeOf: (argument: Node) => Known,
): Type | ExprError {
  const { results, variadic } = type;
  const params = type.params!;
  if (results!.length === 0) return new ExprError(`func ${name} doesn't return value`, at);
  if (results!.length > 2) return new ExprError(`func ${name} returns more then two values`, at);
  if (!variadic && arguments_.length > params.length) return new ExprError(`too many arguments to call ${name}`, at);
  if (arguments_.length < params.length - (variadic ? 1 : 0))
    return new ExprError(`not enough arguments to call ${name}`, at);
  for (const [i, argument] of arguments_.entries()) {
    const given = typeOf(argument);
    const expected = variadic && i >= params.length - 1 ? params.at(-1)!.elem! : params[i]!;
    if (isInteger(given) && (isFloat(expected) || (isInteger(expected) && given!.kind !== expected.kind))) {
      arguments_[i] = convertIntegers(argument, expected);
      continue;
    }
    if (given !== null && !isAssignable(given, expected) && !isAny(given))
      return new ExprError(
        `cannot use ${given.name} as argument (type ${expected.name}) to call ${name} `,
        argument.at,
      );
  }
  return results![0]!;
}
