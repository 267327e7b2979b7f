import { type Time, civilOf, timeFromNanoseconds, zeroTime } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';
import { type Native, type Run, cannotApply, cannotApplyWith, failedOn, failedWith } from './failure.ts';
import { goInt, toFloat, toInt64 } from './number.ts';
import { formatTime } from './time-format.ts';
import { parseTime } from './time-parse.ts';
import type { JqValue } from './value.ts';
import { textWeight } from './weight.ts';

/** Built-ins on times. A broken-down time is `[year, month from 0, day, hour, minute, second, weekday, day of the year]`. */
export const timeNatives: Readonly<Record<string, Native>> = {
  'gmtime/0': (value) => brokenDown('gmtime', value),
  // Pods run in UTC.
  'localtime/0': (value) => brokenDown('localtime', value),
  'mktime/0': (value) => {
    if (!Array.isArray(value)) throw cannotApply('mktime', value);
    const time = fromParts(value);
    if (time === null) throw failedOn('mktime', value, notParts);
    return epochOf(time);
  },
  'strftime/1': (value, [format], run) => strftime('strftime', value, format!, run),
  'strflocaltime/1': (value, [format], run) => strftime('strflocaltime', value, format!, run),
  'strptime/1': (value, [format], run) => strptime(value, format!, run),
  'now/0': (_value, _operands, { now }) => now(),
};

const notParts = 'expected an array of 8 numbers';

function brokenDown(name: string, value: JqValue): JqValue[] {
  const epoch = toFloat(value);
  if (epoch === null) throw cannotApply(name, value);
  return partsOf(epoch);
}

/** The seconds are cut towards zero while their fraction is counted from below, as upstream does. */
function partsOf(epoch: number): JqValue[] {
  const fraction = goInt((epoch - Math.floor(epoch)) * 1e9);
  const seconds = goInt(epoch) + fraction / 1_000_000_000n;
  const rest = fraction % 1_000_000_000n;
  const wrapped = BigInt.asUintN(64, seconds + absoluteZero) - absoluteZero;
  const time = timeFromNanoseconds(wrapped * 1_000_000_000n + rest, utc);
  const { year, month, day, hour, minute, second, weekday, yearDay } = civilOf(time);
  return [
    ...[year, month - 1, day, hour, minute].map(BigInt),
    second + time.nanoseconds / 1e9,
    BigInt(weekday),
    BigInt(yearDay - 1),
  ];
}

/** Go counts from the first of March of the year -292277022400, unsigned: what is before comes out far in the future. */
const absoluteZero = 62135596800n + ((292277022400n * 3652425n) / 10000n + 306n) * 86400n;

function fromParts(parts: readonly JqValue[]): Time | null {
  const numbers: bigint[] = [];
  let nanosecond = 0n;
  for (const [i, part] of parts.slice(0, 8).entries()) {
    const float = toFloat(part);
    const whole = i === 5 ? (float === null ? null : goInt(float)) : toInt64(part);
    if (whole === null) return null;
    if (i === 5) nanosecond = goInt((float! - Math.floor(float!)) * 1e9);
    numbers.push(whole);
  }
  return normalizedTime(numbers, nanosecond);
}

/** `time.Date` in UTC, with all its overflows: parts out of their range are carried over, in 64 bits. */
function normalizedTime(parts: readonly bigint[], nanoseconds: bigint): Time {
  const [years = 0n, months = 0n, days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = parts;
  const [year, month] = carried(years, months, 12n);
  const [second, nanosecond] = carried(seconds, nanoseconds, 1_000_000_000n);
  const [minute, ofMinute] = carried(minutes, second, 60n);
  const [hour, ofHour] = carried(hours, minute, 60n);
  const [day, ofDay] = carried(days, hour, 24n);
  // Years are counted from March.
  const inMarch = month < 2n ? 1n : 0n;
  const count = BigInt.asUintN(64, year - inMarch + 292277022400n);
  const [century, ofCentury] = [count / 100n, count % 100n];
  const ofYear = ((month + 1n + 12n * inMarch) * 153n - 457n) / 5n;
  const total = (146097n * century) / 4n + (1461n * ofCentury) / 4n + ofYear + day - 1n;
  const absolute = BigInt.asUintN(64, total * 86400n + ofDay * 3600n + ofHour * 60n + ofMinute);
  const unix = BigInt.asIntN(64, absolute - absoluteZero);
  return timeFromNanoseconds(
    (BigInt.asUintN(64, unix + absoluteZero) - absoluteZero) * 1_000_000_000n + nanosecond,
    utc,
  );
}

/** What is beyond the range of the lower part goes to the higher one. */
function carried(high: bigint, low: bigint, base: bigint): [high: bigint, low: bigint] {
  const rest = ((low % base) + base) % base;
  return [BigInt.asIntN(64, high + (low - rest) / base), rest];
}

function epochOf(time: Time): number {
  return Number(time.seconds) + time.nanoseconds / 1e9;
}

function strftime(name: string, value: JqValue, format: JqValue, { fuel }: Run): string {
  const epoch = toFloat(value);
  const parts = epoch === null ? value : partsOf(epoch);
  if (!Array.isArray(parts) || typeof format !== 'string') throw cannotApplyWith(name, parts, format);
  const time = fromParts(parts);
  if (time === null) throw failedWith(name, parts, [format], notParts);
  // The longest directives for their length are those like `%999Y`.
  fuel.step(10 * format.length);
  fuel.allocate(textWeight(200 * format.length));
  return formatTime(time, format);
}

function strptime(value: JqValue, format: JqValue, { fuel }: Run): JqValue {
  if (typeof value !== 'string' || typeof format !== 'string') throw cannotApplyWith('strptime', value, format);
  fuel.step(10 * (value.length + format.length));
  fuel.allocate(textWeight(8 * (value.length + format.length)));
  const parsed = parseTime(value, format);
  if ('error' in parsed) throw failedWith('strptime', value, [format], parsed.error);
  const { time } = parsed;
  if (time.seconds === zeroTime.seconds && time.nanoseconds === 0) throw cannotApplyWith('strptime', value, format);
  return partsOf(epochOf(time));
}
