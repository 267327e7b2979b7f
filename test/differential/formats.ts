import fc from 'fast-check';
import { sprint, sprintf, sprintln } from '../../language/go/fmt.ts';
import { parseInt64 } from '../../language/go/strconv-parse.ts';
import {
  type Type,
  durationType,
  float32Type,
  int32Type,
  int64Type,
  int8Type,
  intType,
  monthType,
  stringSliceType,
  uint64Type,
  uint8Type,
  weekdayType,
} from '../../language/go/type.ts';
import { Numeric, Slice, type Value, integer } from '../../language/go/value.ts';
import { toBytes } from '../../language/go/strings.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';

/** A value with the name of its type. */
type Typed = readonly [kind: string, content?: unknown];

interface Input {
  readonly format: string;
  readonly values: readonly Typed[];
}

const integers: ReadonlyMap<string, Type> = new Map(
  [intType, int8Type, int32Type, int64Type, uint8Type, uint64Type, durationType, monthType, weekdayType].map((type) => [
    type.name,
    type,
  ]),
);

/** Go's `fmt`: every verb with flags, width and precision on values of every type that can occur. */
export const differential: Differential<Input> = {
  name: 'formats',
  goPackage: 'standard',
  arbitrary: fc.record({ format: format(), values: fc.array(typed(), { maxLength: 4 }) }),
  ours: ({ format: source, values: given }) => {
    const values = given.map(valueOf);
    return {
      formatted: text(sprintf(source, values)),
      printed: text(sprint(values)),
      line: text(sprintln(values)),
    };
  },
};

function valueOf([kind, content]: Typed): Value {
  switch (kind) {
    case 'nil':
      return null;
    case 'list':
      return (content as Typed[]).map(valueOf);
    case 'strings':
      return new Slice(stringSliceType, content as string[]);
    case 'map':
      return new Map(Object.entries(content as Record<string, Typed>).map(([key, value]) => [key, valueOf(value)]));
    case 'bool':
      return content === 'true';
    case 'string':
      return content as string;
    case 'bytes':
      return toBytes(content as string);
    case 'float64':
      return Number(content);
    case 'float32':
      return new Numeric(float32Type, Math.fround(Number(content)));
    default:
      // Of damaged cases (`test/fuzz`) the type or the number may be none.
      return integer(integers.get(kind) ?? intType, parseInt64(String(content), 10).value);
  }
}

function typed(): fc.Arbitrary<Typed> {
  const whole = fc.oneof(
    fc.integer({ min: -20, max: 300 }).map(String),
    fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }).map(String),
    fc.constantFrom('0', '-1', '65', '128512', '55296', '1114112', '-9223372036854775808'),
  );
  const float = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom('0', '-0', '1', '1.5', '100000', '1e6', '123456789', '1e20', '1e21', '1e-5', '0.5', '2.5'),
  );
  const words = fc.oneof(
    fc.constantFrom('', 'a', 'héllo', 'a b', '"q"', '`b`', '\n', '\u0000', '😀', '<&>', '%d'),
    fc.string({ maxLength: 6 }),
  );
  return fc.letrec<{ value: Typed }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...integers.keys()), whole) },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom('float64', 'float32'), float) },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom('string', 'bytes'), words) },
      { weight: 1, arbitrary: fc.constantFrom<Typed>(['bool', 'true'], ['bool', 'false'], ['nil']) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('strings'), fc.array(words, { maxLength: 3 })) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('list'), fc.array(tie('value'), { maxLength: 3 })) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constant('map'), fc.dictionary(fc.constantFrom('a', 'b', 'é', ''), tie('value'))),
      },
    ),
  })).value;
}

function format(): fc.Arbitrary<string> {
  const flags = fc.array(fc.constantFrom('+', '-', '#', ' ', '0'), { maxLength: 3 }).map((parts) => parts.join(''));
  const width = fc.constantFrom('', '', '', '1', '5', '12', '40', '*', '[1]', '[2]*', '[9]', '[x]');
  const precision = fc.constantFrom('', '', '', '.', '.0', '.1', '.3', '.10', '.*', '.[2]*', '.-1');
  // Not `p`: addresses are other ones each time.
  const verb = fc.constantFrom(...Array.from('vvvdsqxXoObcUteEfFgGT%wz!é'));
  const directive = fc.tuple(flags, width, precision, verb).map((parts) => `%${parts.join('')}`);
  const piece = fc.oneof({ weight: 4, arbitrary: directive }, fc.constantFrom('x', ' ', '%', 'é'));
  return fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
}
