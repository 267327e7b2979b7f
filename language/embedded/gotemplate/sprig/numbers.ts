import { grownCapacity } from '../../../go/capacity.ts';
import { sprint } from '../../../go/fmt.ts';
import { atoi, parseInt64 } from '../../../go/strconv-parse.ts';
import { int64Type, intSliceType } from '../../../go/type.ts';
import { GoPanic, Numeric, type Run, Slice, type Value } from '../../../go/value.ts';
import { type TemplateFunction, alias, define } from '../function.ts';
import { toFloat64, toInt64 } from './cast.ts';
import * as decimal from './decimal.ts';
import { power } from '../../../go/math/power.ts';

const toWhole = 'func(interface {}, ...interface {}) int64';
const toFloats = 'func(interface {}, ...interface {}) float64';

const biggest = define('max number…', toWhole, 'The largest of the arguments as whole numbers.', (values) =>
  int64(values.map(toInt64).reduce((a, b) => (b > a ? b : a))),
);

/** Arithmetic and conversion of numbers. */
export const numberFunctions: readonly TemplateFunction[] = [
  define(
    'atoi text',
    'func(string) int',
    'The text as a whole number, 0 when it is none.',
    ([text]) => atoi(text as string).value,
  ),
  define('int64 value', 'func(interface {}) int64', 'The value as a whole number of 64 bits.', ([value]) =>
    int64(toInt64(value!)),
  ),
  define('int value', 'func(interface {}) int', 'The value as a whole number.', ([value]) => toInt64(value!)),
  define('float64 value', 'func(interface {}) float64', 'The value as a float.', ([value]) => toFloat64(value!)),
  define('toDecimal value', 'func(interface {}) int64', 'Reads the text of the value as an octal number.', ([value]) =>
    octal(value!),
  ),
  define(
    'seq from step to',
    'func(...int) string',
    'The whole numbers of a range, with spaces between them, as the shell command of that name.',
    sequence,
  ),
  define(
    'until count',
    'func(int) []int',
    'The list of the whole numbers from 0 up to the count, which is left out.',
    ([count], run) => range(0n, count as bigint, { step: (count as bigint) < 0n ? -1n : 1n, run }),
  ),
  define(
    'untilStep from to step',
    'func(int, int, int) []int',
    'The list of the whole numbers of a range.',
    ([from, to, step], run) => range(from as bigint, to as bigint, { step: step as bigint, run }),
  ),
  define('add1 number', 'func(interface {}) int64', 'The number plus one.', ([value]) => int64(toInt64(value!) + 1n)),
  define('add number…', 'func(...interface {}) int64', 'The sum of the arguments as whole numbers.', (values) =>
    int64(values.reduce<bigint>((sum, value) => sum + toInt64(value), 0n)),
  ),
  define('sub a b', 'func(interface {}, interface {}) int64', 'The first whole number less the second.', ([a, b]) =>
    int64(toInt64(a!) - toInt64(b!)),
  ),
  define(
    'div a b',
    'func(interface {}, interface {}) int64',
    'The first whole number divided by the second, cut towards zero.',
    ([a, b]) => int64(toInt64(a!) / divisor(b!)),
  ),
  define('mod a b', 'func(interface {}, interface {}) int64', 'The rest of that division.', ([a, b]) =>
    int64(toInt64(a!) % divisor(b!)),
  ),
  define('mul number…', toWhole, 'The product of the arguments as whole numbers.', (values) =>
    int64(values.reduce<bigint>((product, value) => BigInt.asIntN(64, product * toInt64(value)), 1n)),
  ),
  define('add1f number', 'func(interface {}) float64', 'The number plus one, in decimal.', ([value]) =>
    calculate(value!, [1n], decimal.add),
  ),
  define('addf number…', 'func(...interface {}) float64', 'The sum of the arguments, in decimal.', (values) =>
    calculate(0, values, decimal.add),
  ),
  define('subf number…', toFloats, 'The first argument less the others, in decimal.', ([first, ...rest]) =>
    calculate(first!, rest, decimal.subtract),
  ),
  define('divf number…', toFloats, 'The first argument divided by the others, in decimal.', ([first, ...rest]) =>
    calculate(first!, rest, decimal.divide),
  ),
  define('mulf number…', toFloats, 'The product of the arguments, in decimal.', ([first, ...rest]) =>
    calculate(first!, rest, decimal.multiply),
  ),
  biggest,
  ...alias(['biggest'], biggest),
  define('min number…', toWhole, 'The smallest of the arguments as whole numbers.', (values) =>
    int64(values.map(toInt64).reduce((a, b) => (b < a ? b : a))),
  ),
  define('maxf number…', toFloats, 'The largest of the arguments as floats.', (values) =>
    values.map(toFloat64).reduce((a, b) => (a === Infinity || b === Infinity ? Infinity : Math.max(a, b))),
  ),
  define('minf number…', toFloats, 'The smallest of the arguments as floats.', (values) =>
    values.map(toFloat64).reduce((a, b) => (a === -Infinity || b === -Infinity ? -Infinity : Math.min(a, b))),
  ),
  define('ceil number', 'func(interface {}) float64', 'The next whole number above.', ([value]) =>
    Math.ceil(toFloat64(value!)),
  ),
  define('floor number', 'func(interface {}) float64', 'The next whole number below.', ([value]) =>
    Math.floor(toFloat64(value!)),
  ),
  define(
    'round number places',
    'func(interface {}, int, ...float64) float64',
    'The number with so many decimal places; from a third argument (0.5) on upwards.',
    round,
  ),
];

function int64(value: bigint): Numeric {
  return new Numeric(int64Type, BigInt.asIntN(64, value));
}

function divisor(value: Value): bigint {
  const number = toInt64(value);
  if (number === 0n) throw new GoPanic('runtime error: integer divide by zero');
  return number;
}

function octal(value: Value): Value {
  const { value: number, error } = parseInt64(sprint([value]), 8);
  return int64(error === null ? number : 0n);
}

function calculate(
  first: Value,
  rest: readonly Value[],
  operation: (a: decimal.Decimal, b: decimal.Decimal) => decimal.Decimal,
): number {
  let result = decimal.toDecimal(toFloat64(first));
  for (const value of rest) result = operation(result, decimal.toDecimal(toFloat64(value)));
  return decimal.toFloat(result);
}

/** `untilStep`: empty when the step leads away from the end. */
function range(from: bigint, to: bigint, { step, run }: { readonly step: bigint; readonly run: Run }): Slice {
  const items: Value[] = [];
  const down = to < from;
  if (down ? step < 0n : step > 0n) {
    for (let i = from; down ? i > to : i < to; i = BigInt.asIntN(64, i + step)) {
      run.fuel.allocate(64);
      items.push(i);
    }
  }
  return new Slice(intSliceType, items, grownCapacity(items.length, 8));
}

function sequence(params: readonly Value[], run: Run): string {
  const numbers = params as readonly bigint[];
  if (numbers.length === 0 || numbers.length > 3) return '';
  const start = numbers.length === 1 ? 1n : numbers[0]!;
  const end = numbers.at(-1)!;
  const sign = end < start ? -1n : 1n;
  const step = numbers.length === 3 ? numbers[1]! : sign;
  const { items } = range(start, BigInt.asIntN(64, end + sign), { step, run });
  return (items as bigint[]).join(' ');
}

function round([value, digits, from]: readonly Value[]): number {
  const factor = power(10, Number(digits));
  const moved = factor * toFloat64(value!);
  const fraction = moved - Math.trunc(moved);
  const limit = from === undefined ? 0.5 : (from as number);
  return (fraction >= limit ? Math.ceil(moved) : Math.floor(moved)) / factor;
}
