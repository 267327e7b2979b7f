import { durationText, parseDuration, roundDuration, second } from '../../../go/duration.ts';
import { parseInt64 } from '../../../go/strconv-parse.ts';
import { formatTime } from '../../../go/time-format.ts';
import { parseTime } from '../../../go/time-parse.ts';
import { Time, addDuration, inZone, subtractTimes, timeFromNanoseconds, zeroTime } from '../../../go/time.ts';
import { GoError, Numeric, type Run, type Value } from '../../../go/value.ts';
import { type Zone, loadZone, localZone, utc } from '../../../go/zone.ts';
import { type TemplateFunction, alias, define } from '../function.ts';

const inZoneRow = define(
  'dateInZone layout date zone',
  'func(string, interface {}, string) string',
  "The date in a layout of Go's and a time zone.",
  ([layout, date, zone], run) => dateInZone(layout as string, date!, { zone: zone as string, run }),
);
const modify = define(
  'dateModify duration date',
  'func(string, time.Time) time.Time',
  'The date moved by a duration, unmoved when that is none.',
  ([duration, date]) => moved(duration as string, date as Time) ?? date!,
);
const mustModify = define(
  'mustDateModify duration date',
  'func(string, time.Time) (time.Time, error)',
  'The date moved by a duration.',
  ([duration, date]) => {
    const parsed = parseDuration(duration as string);
    if ('error' in parsed) throw new GoError(parsed.error);
    return addDuration(date as Time, parsed.value);
  },
);

/** Dates. What is no date counts as now. */
export const dateFunctions: readonly TemplateFunction[] = [
  define('now', 'func() time.Time', 'The current time.', (_, run) => now(run)),
  define('ago date', 'func(interface {}) string', 'How long ago the date was, to the second.', ([date], run) =>
    durationText(roundDuration(since(isDate(date!, ['int', 'int64']) ? dateOf(date!, run) : now(run), run), second)),
  ),
  define(
    'date layout date',
    'func(string, interface {}) string',
    "The date in a layout of Go's, in the time zone of the process.",
    ([layout, date], run) => dateInZone(layout as string, date!, { zone: 'Local', run }),
  ),
  inZoneRow,
  ...alias(['date_in_zone'], inZoneRow),
  modify,
  ...alias(['date_modify'], modify),
  mustModify,
  ...alias(['must_date_modify'], mustModify),
  define('duration seconds', 'func(interface {}) string', 'A number of seconds as a duration.', ([value]) =>
    durationText(BigInt.asIntN(64, wholeSeconds(value!) * second)),
  ),
  define(
    'durationRound duration',
    'func(interface {}) string',
    'The largest unit of a duration or of the time since a date: 2h, 3d, 1mo, 1y.',
    ([value], run) => largestUnit(durationOf(value!, run)),
  ),
  define('htmlDate date', 'func(interface {}) string', 'The date as year, month and day.', ([date], run) =>
    dateInZone('2006-01-02', date!, { zone: 'Local', run }),
  ),
  define(
    'htmlDateInZone date zone',
    'func(interface {}, string) string',
    'The date as year, month and day in a time zone.',
    ([date, zone], run) => dateInZone('2006-01-02', date!, { zone: zone as string, run }),
  ),
  define(
    'toDate layout text',
    'func(string, string) time.Time',
    'Reads a date in a layout, the zero time when it does not fit.',
    ([layout, text], run) => {
      const parsed = parseTime(layout as string, text as string, local(run));
      return 'error' in parsed ? zeroTime : parsed.value;
    },
  ),
  define(
    'mustToDate layout text',
    'func(string, string) (time.Time, error)',
    'Reads a date in a layout.',
    ([layout, text], run) => {
      const parsed = parseTime(layout as string, text as string, local(run));
      if ('error' in parsed) throw new GoError(parsed.error);
      return parsed.value;
    },
  ),
  define('unixEpoch date', 'func(time.Time) string', 'The seconds since 1970.', ([date]) =>
    String((date as Time).seconds),
  ),
];

function local(run: Run): Zone {
  return localZone(run.sources.zone);
}

/** Without the reading of the monotonic clock that Go's would print, too. */
function now(run: Run): Time {
  return timeFromNanoseconds(run.sources.now(), local(run));
}

function since(time: Time, run: Run): bigint {
  return subtractTimes(now(run), time);
}

function isDate(value: Value, names: readonly string[]): boolean {
  if (value instanceof Time) return true;
  if (typeof value === 'bigint') return names.includes('int');
  return value instanceof Numeric && names.includes(value.type.name);
}

/** Whole numbers are seconds since 1970. */
function dateOf(value: Value, run: Run): Time {
  if (value instanceof Time) return value;
  const seconds = typeof value === 'bigint' ? value : ((value as Numeric).value as bigint);
  return new Time(seconds, 0, local(run));
}

function dateInZone(layout: string, value: Value, { zone, run }: { readonly zone: string; readonly run: Run }): string {
  const time = isDate(value, ['int', 'int64', 'int32']) ? dateOf(value, run) : now(run);
  return formatTime(inZone(time, loadZone(zone, local(run)) ?? utc), layout);
}

function moved(duration: string, date: Time): Time | null {
  const parsed = parseDuration(duration);
  return 'error' in parsed ? null : addDuration(date, parsed.value);
}

function wholeSeconds(value: Value): bigint {
  if (typeof value === 'string') return parseInt64(value, 10).value;
  return isInt64(value) ? (value.value as bigint) : 0n;
}

function isInt64(value: Value): value is Numeric {
  return value instanceof Numeric && value.type.name === 'int64';
}

function durationOf(value: Value, run: Run): bigint {
  if (typeof value === 'string') {
    const parsed = parseDuration(value);
    return 'error' in parsed ? 0n : parsed.value;
  }
  if (value instanceof Time) return since(value, run);
  return isInt64(value) ? (value.value as bigint) : 0n;
}

const hour = 3600n * second;
const unitsOf: readonly (readonly [string, bigint])[] = [
  ['y', 365n * 24n * hour],
  ['mo', 30n * 24n * hour],
  ['d', 24n * hour],
  ['h', hour],
  ['m', 60n * second],
  ['s', second],
];

function largestUnit(duration: bigint): string {
  const size = duration < 0n ? -duration : duration;
  const unit = unitsOf.find(([, length]) => size > length);
  return unit === undefined ? '0s' : `${size / unit[1]}${unit[0]}`;
}
