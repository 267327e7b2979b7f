import fc from 'fast-check';
import {
  durationIn,
  durationText,
  parseDuration,
  roundDuration,
  second,
  truncateDuration,
} from '../../language/go/duration.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';

interface Input {
  readonly text: string;
  readonly unit: string;
}

/** Go's `time.Duration`: parsed, printed, rounded. */
export const differential: Differential<Input> = {
  name: 'durations',
  goPackage: 'standard',
  arbitrary: fc.record({
    text: duration(),
    unit: fc.oneof(duration(), fc.constantFrom('1s', '1m', '7ns', '0', '-1s')),
  }),
  ours: ({ text: source, unit }) => {
    const value = parseDuration(source);
    if ('error' in value) return { error: text(value.error) };
    const by = parseDuration(unit);
    if ('error' in by) return { error: text(by.error) };
    return {
      nanoseconds: String(value.value),
      text: durationText(value.value),
      seconds: durationIn(value.value, second),
      rounded: durationText(roundDuration(value.value, by.value)),
      truncated: durationText(truncateDuration(value.value, by.value)),
    };
  },
};

function duration(): fc.Arbitrary<string> {
  const digits = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 5000 }).map(String) },
    { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 1n << 64n }).map(String) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('', '0', '00', '9223372036854775807', '9223372036854775808', '2562047', '106751'),
    },
  );
  const amount = fc.oneof(
    digits,
    fc.tuple(digits, digits).map((parts) => parts.join('.')),
  );
  const unit = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('ns', 'us', 'µs', 'μs', 'ms', 's', 'm', 'h') },
    { weight: 1, arbitrary: fc.constantFrom('', 'd', 'S', 'é', ' ', 'hs', '१', '\n') },
  );
  const part = fc.tuple(amount, unit).map((pair) => pair.join(''));
  return fc
    .tuple(
      fc.constantFrom('', '', '', '-', '+', '--', ' '),
      fc.oneof(
        { weight: 5, arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
        {
          weight: 1,
          arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('0123.hmsnuµ-+e \\"')), maxLength: 8 }),
        },
      ),
    )
    .map((parts) => parts.join(''));
}
