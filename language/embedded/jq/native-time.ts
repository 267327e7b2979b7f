import { civilOf, dateTime, timeFromNanoseconds, zeroTime, type Time } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';
import { type Native, cannotApply, cannotApplyWith, failedOn, failedWith } from './failure.ts';
import { floatToInt, toFloat, toInt64 } from './number.ts';
import { formatTime } from './time-format.ts';
import { parseTime } from './time-parse.ts';
import type { JqValue } from './value.ts';

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
  'strftime/1': (value, [format]) => strftime('strftime', value, format!),
  'strflocaltime/1': (value, [format]) => strftime('strflocaltime', value, format!),
  'strptime/1': (value, [format]) => strptime(value, format!),
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
  const fraction = converted((epoch - Math.floor(epoch)) * 1e9);
  const seconds = converted(epoch) + fraction / 1_000_000_000n;
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

/** A float as Go converts it on amd64: what does not fit is the smallest integer. */
function converted(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
}

function fromParts(parts: readonly JqValue[]): Time | null {
  const numbers: number[] = [];
  let nanosecond = 0;
  for (const [i, part] of parts.slice(0, 8).entries()) {
    const float = toFloat(part);
    const whole = i === 5 ? (float === null ? null : floatToInt(float)) : toInt64(part);
    if (whole === null) return null;
    if (i === 5) nanosecond = Math.trunc((float! - Math.floor(float!)) * 1e9);
    numbers.push(Number(whole));
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  return dateTime({ year, month: month + 1, day, hour, minute, second, nanosecond }, utc);
}

function epochOf(time: Time): number {
  return Number(time.seconds) + time.nanoseconds / 1e9;
}

function strftime(name: string, value: JqValue, format: JqValue): string {
  const epoch = toFloat(value);
  const parts = epoch === null ? value : partsOf(epoch);
  if (!Array.isArray(parts) || typeof format !== 'string') throw cannotApplyWith(name, parts, format);
  const time = fromParts(parts);
  if (time === null) throw failedWith(name, parts, [format], notParts);
  return formatTime(time, format);
}

function strptime(value: JqValue, format: JqValue): JqValue {
  if (typeof value !== 'string' || typeof format !== 'string') throw cannotApplyWith('strptime', value, format);
  const parsed = parseTime(value, format);
  if ('error' in parsed) throw failedWith('strptime', value, [format], parsed.error);
  const { time } = parsed;
  if (time.seconds === zeroTime.seconds && time.nanoseconds === 0) throw cannotApplyWith('strptime', value, format);
  return partsOf(epochOf(time));
}
