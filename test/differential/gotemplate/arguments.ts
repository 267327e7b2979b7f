import fc, { type Arbitrary } from 'fast-check';
import type { Type } from '../../../language/go/type.ts';
import { floats, integers, shorts } from './numbers.ts';
import { anything, dicts, lists, others, simple } from './values.ts';
import { quoted, strings } from './words.ts';

/** An argument for a parameter: mostly of its type. */
export function argument(type: Type, small: boolean): Arbitrary<string> {
  const fitting = fittingArgument(type, small);
  return fc.oneof(
    { weight: 7, arbitrary: fitting },
    { weight: 1, arbitrary: small ? simple.filter((text) => text.length < 6 && !/\d{2}/.test(text)) : anything },
  );
}

function fittingArgument(type: Type, small: boolean): Arbitrary<string> {
  switch (type.kind) {
    case 'string':
      return fc.oneof(
        { weight: 5, arbitrary: strings.map(quoted) },
        { weight: 1, arbitrary: fc.constantFrom('.Input.s', '.Input.u', '.Input.js', '.Input.e') },
      );
    case 'int':
      return small ? shorts : integers;
    case 'float64':
      return floats;
    case 'bool':
      return fc.constantFrom('true', 'false', '.Input.b');
    case 'slice':
      return lists;
    case 'map':
      return dicts;
    default:
      if (type.name === 'time.Time') return others;
      return fc.oneof(
        { weight: 3, arbitrary: anything },
        { weight: 2, arbitrary: lists },
        { weight: 1, arbitrary: dicts },
      );
  }
}
