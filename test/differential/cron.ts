import fc from 'fast-check';
import { next } from '../../language/embedded/cron/next.ts';
import { parse } from '../../language/embedded/cron/parse.ts';
import { formatTime } from '../../language/go/time-format.ts';
import { Time } from '../../language/go/time.ts';
import { loadZone, unknownZone } from '../../language/go/zone.ts';
import type { Differential } from './differential.ts';

interface Input {
  readonly spec: string;
  readonly zone: string;
  readonly from: number;
}

/** robfig/cron 3.0.1: errors and the next activations. */
export const differential: Differential<Input> = {
  name: 'cron',
  goPackage: 'expressions',
  // Where the original's search goes round for ever it cannot be asked.
  arbitrary: inputs().filter((input) => !answer(input).includes('hangs')),
  ours: (input) => {
    if (loadZone(input.zone) === null) return { error: unknownZone(input.zone) };
    const { errors } = parse(input.spec);
    return errors.length > 0 ? { error: errors[0]!.message } : { next: answer(input) };
  },
};

/** The next four activations; none for what is wrong. */
function answer({ spec, zone, from }: Input): string[] {
  const location = loadZone(zone);
  const { value } = parse(spec);
  if (location === null || value === null) return [];
  const times: string[] = [];
  let at: Time | 'never' | 'hangs' = new Time(BigInt(from), 0, location);
  while (times.length < 4) {
    at = next(value, at);
    if (at === 'hangs') return [...times, at];
    times.push(at === 'never' ? '0001-01-01T00:00:00Z' : formatTime(at, '2006-01-02T15:04:05Z07:00'));
    if (at === 'never') break;
  }
  return times;
}

function inputs(): fc.Arbitrary<Input> {
  return fc.record({
    spec: spec(),
    zone: zoneName(),
    from: fc.oneof(fc.integer({ min: -2_000_000_000, max: 4_200_000_000 }), changes()),
  });
}

function zoneName(): fc.Arbitrary<string> {
  const names = `UTC Europe/Berlin Europe/London Europe/Dublin America/New_York America/Sao_Paulo America/Asuncion America/Havana
    America/St_Johns Asia/Tokyo Asia/Kolkata Asia/Amman Asia/Gaza Asia/Beirut Asia/Tehran Africa/Cairo Africa/Casablanca
    Australia/Lord_Howe Pacific/Apia Pacific/Kwajalein Mars`;
  return fc.constantFrom('', ...names.split(/\s+/));
}

/** Around midnight of the first days of the months in which clocks are set. */
function changes(): fc.Arbitrary<number> {
  const day = fc.tuple(
    fc.integer({ min: 1990, max: 2040 }),
    fc.constantFrom(2, 3, 9, 10, 11),
    fc.integer({ min: 1, max: 31 }),
  );
  return fc
    .tuple(day, fc.integer({ min: -50_000, max: 90_000 }))
    .map(([[year, month, date], seconds]) => Date.UTC(year, month, date) / 1000 + seconds);
}

function spec(): fc.Arbitrary<string> {
  const field = (max: number, names: readonly string[]) => {
    const number = fc.integer({ min: 0, max: max + 1 }).map(String);
    const value = fc.oneof(
      { weight: 6, arbitrary: number },
      { weight: 1, arbitrary: fc.constantFrom(...names, 'x', '', '-1', '007', '99999999999999999999') },
    );
    const range = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('*', '*', '?') },
      { weight: 3, arbitrary: value },
      { weight: 2, arbitrary: fc.tuple(value, value).map((bounds) => bounds.join('-')) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom('*', '0', '5', '1-9', '*-2', '2-1'), value).map((parts) => parts.join('/')),
      },
    );
    return fc.oneof(
      { weight: 5, arbitrary: range },
      { weight: 1, arbitrary: fc.array(range, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(',')) },
    );
  };
  const fields = fc.tuple(
    field(59, ['5']),
    field(23, ['2']),
    field(31, ['30']),
    field(12, ['JAN', 'feb', 'Oct']),
    field(6, ['SUN', 'mon', '7']),
  );
  const prefix = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'TZ=Asia/Tokyo ',
        'CRON_TZ=America/New_York  ',
        'TZ= ',
        'TZ=Local ',
        'TZ=X ',
        'TZ=UTC',
        '@daily ',
        ' \t',
      ),
    },
  );
  return fc
    .tuple(prefix, fields, fc.constantFrom(' ', ' ', '  ', '\t'))
    .map(([start, parts, space]) => start + parts.join(space));
}
