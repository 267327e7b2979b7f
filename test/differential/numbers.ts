import fc from 'fast-check';
import { formatFloat, type FloatFormat } from '../../language/go/strconv-float.ts';
import {
  type ParsedNumber,
  numberError,
  parseFloat64,
  parseInt64,
  parseUint64,
} from '../../language/go/strconv-parse.ts';
import { quote, unquote } from '../../language/go/strconv-quote.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';

interface Input {
  readonly text: string;
  readonly base: number;
  readonly format: FloatFormat;
  readonly precision: number;
}

/** Go's `strconv`: numbers parsed and printed, texts quoted and unquoted. */
export const differential: Differential<Input> = {
  name: 'numbers',
  goPackage: 'standard',
  arbitrary: fc.record({
    text: fc.oneof({ weight: 4, arbitrary: number() }, { weight: 1, arbitrary: quotedText() }),
    base: fc.constantFrom(0, 2, 8, 10, 16, 36),
    format: fc.constantFrom<FloatFormat>('e', 'E', 'f', 'g', 'G', 'b', 'x', 'X'),
    precision: fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 3, arbitrary: fc.nat({ max: 25 }) }),
  }),
  ours: ({ text: source, base, format, precision }) => {
    const whole = parseInt64(source, base);
    const unsigned = parseUint64(source, base);
    const float = parseFloat64(source);
    const unquoted = unquote(source);
    const error = (name: string, parsed: ParsedNumber<unknown>) =>
      parsed.error === null ? null : text(numberError(name, source, parsed.error));
    return {
      int: String(whole.value),
      intError: error('ParseInt', whole),
      uint: String(unsigned.value),
      uintError: error('ParseUint', unsigned),
      float: formatFloat(float.value, format, precision),
      float32: formatFloat(Math.fround(float.value), format, precision, 32),
      floatError: error('ParseFloat', float),
      quoted: text(quote(source)),
      ascii: quote(source, { ascii: true }),
      ...(unquoted === null ? {} : { unquoted: text(unquoted) }),
    };
  },
};

function number(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.double().map(String) },
    { weight: 2, arbitrary: fc.bigInt({ min: -(1n << 65n), max: 1n << 65n }).map(String) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: -360, max: 330 }))
        .map(([digits, exponent]) => `${digits}e${exponent}`),
    },
    // Halfway between two floats, or nearly.
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.bigInt({ min: 1n << 53n, max: 1n << 60n }),
          fc.constantFrom('', '.5', '.50000000000000000000000000001', '.49999999999999999999'),
        )
        .map((parts) => parts.join('')),
    },
    {
      weight: 3,
      arbitrary: fc.string({
        unit: fc.constantFrom(...Array.from('0123456789.-+eExXpPoObB_inafINFty')),
        maxLength: 12,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('0x', '-0X', '0b', '0o', '0', '0x_'),
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEF_.p-+')), maxLength: 14 }),
        )
        .map((parts) => parts.join('')),
    },
  );
}

function quotedText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...String.raw`a \n \t \" \' \\ \x41 \xff \xc3\xa9 \u00e9 \ud800 \U0001F600 \U00110000 \101 \400 \q ' " é 😀`.split(
      ' ',
    ),
    '\n',
    '\r',
    '\u0000',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '`',
  );
  return fc
    .tuple(fc.constantFrom('"', "'", '`', ''), fc.array(piece, { maxLength: 5 }))
    .map(([mark, parts]) => mark + parts.join('') + mark);
}
