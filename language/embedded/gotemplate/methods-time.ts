import { durationIn, durationText, hour, minute, roundDuration, second, truncateDuration } from '../../go/duration.ts';
import { formatTime } from '../../go/time-format.ts';
import {
  type Time,
  addDuration,
  civilOf,
  compareTimes,
  dateTime,
  inZone,
  subtractTimes,
  timeFromNanoseconds,
  zeroTime,
  zoneOf,
} from '../../go/time.ts';
import { textOf } from '../../go/stringer.ts';
import { toBytes } from '../../go/strings.ts';
import { durationType, int64Type, monthType, weekdayType } from '../../go/type.ts';
import { GoError, Numeric, type Value, integer, integerOf } from '../../go/value.ts';
import { localZone, utc } from '../../go/zone.ts';
import { Location } from '../../go/location.ts';
import type { Method, MethodTable } from './methods.ts';

function time(
  type: string,
  call: (receiver: Time, values: readonly Value[], run: Parameters<Method['call']>[2]) => Value,
): Method {
  return { type, call: call };
}

/** The methods of `time.Time`. Those that set the value need a pointer, which templates never have. */
export const timeMethods: MethodTable = new Map<string, Method>([
  ['Add', time('func(time.Duration) time.Time', (t, [d]) => addDuration(t, integerOf(d!)!))],
  ['AddDate', time('func(int, int, int) time.Time', addDate)],
  ['After', time('func(time.Time) bool', (t, [u]) => compareTimes(t, u as Time) > 0)],
  ['AppendBinary', time('func([]uint8) ([]uint8, error)', (t, [bytes]) => appended(bytes!, binary(t)))],
  [
    'AppendFormat',
    time('func([]uint8, string) []uint8', (t, [bytes, layout]) =>
      appended(bytes!, toBytes(formatTime(t, layout as string))),
    ),
  ],
  [
    'AppendText',
    time('func([]uint8) ([]uint8, error)', (t, [bytes]) => appended(bytes!, toBytes(strictText(t, 'AppendText')))),
  ],
  ['Before', time('func(time.Time) bool', (t, [u]) => compareTimes(t, u as Time) < 0)],
  ['Clock', time('func() (int, int, int)', (t) => BigInt(civilOf(t).hour))],
  ['Compare', time('func(time.Time) int', (t, [u]) => BigInt(compareTimes(t, u as Time)))],
  ['Date', time('func() (int, time.Month, int)', (t) => BigInt(civilOf(t).year))],
  ['Day', time('func() int', (t) => BigInt(civilOf(t).day))],
  ['Equal', time('func(time.Time) bool', (t, [u]) => compareTimes(t, u as Time) === 0)],
  ['Format', time('func(string) string', (t, [layout]) => formatTime(t, layout as string))],
  ['GoString', time('func() string', (t) => t.goText())],
  ['GobEncode', time('func() ([]uint8, error)', (t) => binary(t))],
  ['Hour', time('func() int', (t) => BigInt(civilOf(t).hour))],
  ['ISOWeek', time('func() (int, int)', (t) => BigInt(civilOf(t).year))],
  ['In', time('func(*time.Location) time.Time', (t, [location]) => inZone(t, zoneOfLocation(location!)))],
  ['IsDST', time('func() bool', (t) => zoneOf(t).daylight)],
  ['IsZero', time('func() bool', (t) => compareTimes(t, zeroTime) === 0)],
  ['Local', time('func() time.Time', (t, _, run) => inZone(t, localZone(run.sources.zone)))],
  ['Location', time('func() *time.Location', (t) => new Location(t.zone))],
  ['MarshalBinary', time('func() ([]uint8, error)', (t) => binary(t))],
  ['MarshalJSON', time('func() ([]uint8, error)', (t) => toBytes(timeJson(t)))],
  ['MarshalText', time('func() ([]uint8, error)', (t) => toBytes(strictText(t, 'MarshalText')))],
  ['Minute', time('func() int', (t) => BigInt(civilOf(t).minute))],
  ['Month', time('func() time.Month', (t) => new Numeric(monthType, BigInt(civilOf(t).month)))],
  ['Nanosecond', time('func() int', (t) => BigInt(t.nanoseconds))],
  ['Round', time('func(time.Duration) time.Time', (t, [d]) => rounded(t, integerOf(d!)!, 'nearest'))],
  ['Second', time('func() int', (t) => BigInt(civilOf(t).second))],
  ['String', time('func() string', (t) => t.text())],
  ['Sub', time('func(time.Time) time.Duration', (t, [u]) => new Numeric(durationType, subtractTimes(t, u as Time)))],
  ['Truncate', time('func(time.Duration) time.Time', (t, [d]) => rounded(t, integerOf(d!)!, 'down'))],
  ['UTC', time('func() time.Time', (t) => inZone(t, utc))],
  ['Unix', time('func() int64', (t) => new Numeric(int64Type, t.seconds))],
  [
    'UnixMicro',
    time('func() int64', (t) => integer(int64Type, t.seconds * 1_000_000n + BigInt(Math.floor(t.nanoseconds / 1000)))),
  ],
  [
    'UnixMilli',
    time('func() int64', (t) => integer(int64Type, t.seconds * 1000n + BigInt(Math.floor(t.nanoseconds / 1_000_000)))),
  ],
  ['UnixNano', time('func() int64', (t) => integer(int64Type, t.seconds * second + BigInt(t.nanoseconds)))],
  ['Weekday', time('func() time.Weekday', (t) => new Numeric(weekdayType, BigInt(civilOf(t).weekday)))],
  ['Year', time('func() int', (t) => BigInt(civilOf(t).year))],
  ['YearDay', time('func() int', (t) => BigInt(civilOf(t).yearDay))],
  ['Zone', time('func() (string, int)', (t) => zoneOf(t).name)],
  ['ZoneBounds', time('func() (time.Time, time.Time)', (t) => t)],
]);

function duration(type: string, call: (value: bigint, values: readonly Value[]) => Value): Method {
  return {
    type,
    call: (receiver: Numeric, values: readonly Value[]) => call(receiver.value as bigint, values),
  };
}

const smallest = -(1n << 63n);

export const durationMethods: MethodTable = new Map<string, Method>([
  [
    'Abs',
    duration('func() time.Duration', (d) => new Numeric(durationType, d === smallest ? -(d + 1n) : d < 0n ? -d : d)),
  ],
  ['Hours', duration('func() float64', (d) => durationIn(d, hour))],
  ['Microseconds', duration('func() int64', (d) => new Numeric(int64Type, d / 1000n))],
  ['Milliseconds', duration('func() int64', (d) => new Numeric(int64Type, d / 1_000_000n))],
  ['Minutes', duration('func() float64', (d) => durationIn(d, minute))],
  ['Nanoseconds', duration('func() int64', (d) => new Numeric(int64Type, d))],
  [
    'Round',
    duration(
      'func(time.Duration) time.Duration',
      (d, [m]) => new Numeric(durationType, roundDuration(d, integerOf(m!)!)),
    ),
  ],
  ['Seconds', duration('func() float64', (d) => durationIn(d, second))],
  ['String', duration('func() string', (d) => durationText(d))],
  [
    'Truncate',
    duration(
      'func(time.Duration) time.Duration',
      (d, [m]) => new Numeric(durationType, truncateDuration(d, integerOf(m!)!)),
    ),
  ],
]);

/** `time.Month` and `time.Weekday`. */
export const nameMethods: MethodTable = new Map<string, Method>([
  ['String', { type: 'func() string', call: (value: Numeric) => textOf(value)! }],
]);

export const locationMethods: MethodTable = new Map<string, Method>([
  ['String', { type: 'func() string', call: (value: Location) => value.text() }],
]);

/** `Time.MarshalJSON`. */
export function timeJson(t: Time): string {
  return `"${strictText(t, 'MarshalJSON')}"`;
}

/** RFC 3339, or the error that the year or the offset cannot be written in it. */
function strictText(t: Time, method: string): string {
  const { year } = civilOf(t);
  if (year < 0 || year > 9999) throw new GoError(`Time.${method}: year outside of range [0,9999]`);
  if (Math.abs(zoneOf(t).offset) >= 86400) throw new GoError(`Time.${method}: timezone hour outside of range [0,23]`);
  return formatTime(t, '2006-01-02T15:04:05.999999999Z07:00');
}

function addDate(t: Time, [years, months, days]: readonly Value[]): Time {
  const civil = civilOf(t);
  const [year, month, day] = [years, months, days].map((value) => Number(value)) as [number, number, number];
  return dateTime(
    { ...civil, year: civil.year + year, month: civil.month + month, day: civil.day + day, nanosecond: t.nanoseconds },
    t.zone,
  );
}

/** To a multiple of the duration since the year 1. */
function rounded(t: Time, unit: bigint, way: 'nearest' | 'down'): Time {
  if (unit <= 0n) return t;
  const since = (t.seconds - zeroTime.seconds) * second + BigInt(t.nanoseconds);
  const rest = ((since % unit) + unit) % unit;
  const up = way === 'nearest' && rest * 2n >= unit;
  const total = since - rest + (up ? unit : 0n) + zeroTime.seconds * second;
  return timeFromNanoseconds(total, t.zone);
}

function zoneOfLocation(value: Value): Time['zone'] {
  if (value instanceof Location) return value.zone;
  throw new GoError('time: missing Location in call to Time.In');
}

function appended(bytes: Value, more: Uint8Array): Uint8Array {
  const before = bytes instanceof Uint8Array ? bytes : new Uint8Array();
  const result = new Uint8Array(before.length + more.length);
  result.set(before);
  result.set(more, before.length);
  return result;
}

/** The binary form: version, seconds since the year 1, nanoseconds, minutes east of UTC (-1: UTC). */
function binary(t: Time): Uint8Array {
  const { offset } = zoneOf(t);
  const rest = t.zone.kind === 'utc' ? 0 : offset % 60;
  const view = new DataView(new ArrayBuffer(rest === 0 ? 15 : 16));
  view.setUint8(0, rest === 0 ? 1 : 2);
  view.setBigInt64(1, t.seconds - zeroTime.seconds);
  view.setInt32(9, t.nanoseconds);
  view.setInt16(13, t.zone.kind === 'utc' ? -1 : Math.trunc(offset / 60));
  if (rest !== 0) view.setInt8(15, rest);
  return new Uint8Array(view.buffer);
}
