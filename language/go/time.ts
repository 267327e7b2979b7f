import { clampDuration, second } from './duration.ts';
import { formatTime, goTimeText } from './time-format.ts';
import { Location } from './location.ts';
import { int64Type, timeType, uint64Type } from './type.ts';
import { type Native, Numeric, Struct } from './value.ts';
import { type Lookup, type Zone, fixedZone, lookupZone, utc } from './zone.ts';

/** Where the year 1 begins, in seconds since 1970. */
const yearOne = -62135596800n;

/** A `time.Time`: an instant and the zone it is shown in. The monotonic clock is left out. */
export class Time implements Native {
  readonly native = true;
  readonly type = timeType;
  /** Seconds since 1970 (`Unix()`). */
  readonly seconds: bigint;
  /** 0…999999999. */
  readonly nanoseconds: number;
  readonly zone: Zone;

  constructor(seconds: bigint, nanoseconds: number, zone: Zone) {
    this.seconds = BigInt.asIntN(64, seconds);
    this.nanoseconds = nanoseconds;
    this.zone = zone;
  }

  text(): string {
    return formatTime(this, '2006-01-02 15:04:05.999999999 -0700 MST');
  }

  /** `GoString`, which `%#v` shows. */
  goText(): string {
    return goTimeText(this);
  }

  struct(): Struct {
    const since = sinceYearOne(this);
    const zone = this.zone.kind === 'utc' ? null : new Location(this.zone);
    const fields = [new Numeric(uint64Type, BigInt(this.nanoseconds)), new Numeric(int64Type, since), zone];
    return new Struct(timeType, fields);
  }
}

/** The seconds as Go keeps them: what comes first and what later is decided by them, and they wrap elsewhere. */
function sinceYearOne({ seconds }: Time): bigint {
  return BigInt.asIntN(64, seconds - yearOne);
}

/** The parts of a time in its zone. */
export interface Civil {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1…366. */
  readonly yearDay: number;
}

/** 0001-01-01 UTC: `time.Time{}`. */
export const zeroTime = new Time(yearOne, 0, utc);

/** `time.Unix(0, nanoseconds)` in a zone. */
export function timeFromNanoseconds(nanoseconds: bigint, zone: Zone): Time {
  const rest = ((nanoseconds % second) + second) % second;
  return new Time((nanoseconds - rest) / second, Number(rest), zone);
}

/** `time.Date`: every part may be out of its range and is carried over. */
export function dateTime(
  parts: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour?: number;
    readonly minute?: number;
    readonly second?: number;
    readonly nanosecond?: number;
  },
  zone: Zone,
): Time {
  const months = parts.year * 12 + parts.month - 1;
  const year = Math.floor(months / 12);
  const nanosecond = parts.nanosecond ?? 0;
  const carry = Math.floor(nanosecond / 1e9);
  const wall =
    BigInt(daysFromCivil(year, months - year * 12 + 1, 1) + parts.day - 1) * 86400n +
    BigInt((parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0) + carry);
  const found = lookupZone(zone, Number(wall));
  let offset = found.offset;
  const guess = Number(wall) - offset;
  if (offset !== 0 && (guess < found.start || guess >= found.end)) offset = lookupZone(zone, guess).offset;
  return new Time(wall - BigInt(offset), nanosecond - carry * 1e9, zone);
}

/** The offset and abbreviation that hold for a time. */
export function zoneOf(time: Time): Lookup {
  return lookupZone(time.zone, Number(time.seconds));
}

/** Where Go's calendar begins, in the year -292277022399, in seconds since 1970. */
const calendarStart = yearOne - ((292_277_022_400n * 3_652_425n) / 10_000n + 306n) * 86400n;

export function civilOf(time: Time): Civil {
  const ofCalendar = BigInt.asUintN(64, time.seconds + BigInt(zoneOf(time).offset) - calendarStart);
  const ofDay = Number(ofCalendar % 86400n);
  const days = Number((ofCalendar + calendarStart - BigInt(ofDay)) / 86400n);
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
  };
}

/** The day that a time has in its zone, counted from 1970-01-01. */
export function dayOf(time: Time): number {
  return Math.floor((Number(time.seconds) + zoneOf(time).offset) / 86400);
}

/** `Time.Add`. */
export function addDuration(time: Time, duration: bigint): Time {
  const sum = BigInt(time.nanoseconds) + duration;
  const rest = ((sum % second) + second) % second;
  return new Time(time.seconds + (sum - rest) / second, Number(rest), time.zone);
}

/** `Time.Sub`, clamped to the range of a duration. */
export function subtractTimes(a: Time, b: Time): bigint {
  return clampDuration((sinceYearOne(a) - sinceYearOne(b)) * second + BigInt(a.nanoseconds - b.nanoseconds));
}

/** `Time.Compare`. */
export function compareTimes(a: Time, b: Time): -1 | 0 | 1 {
  if (a.seconds !== b.seconds) return sinceYearOne(a) < sinceYearOne(b) ? -1 : 1;
  return a.nanoseconds === b.nanoseconds ? 0 : a.nanoseconds < b.nanoseconds ? -1 : 1;
}

export function inZone(time: Time, zone: Zone): Time {
  return new Time(time.seconds, time.nanoseconds, zone);
}

/** The time shown in the zone where its offset holds there at that instant, else in a fixed one of that offset. */
export function withOffset(time: Time, offset: number, name: string, zone: Zone): Time {
  const found = lookupZone(zone, Number(time.seconds));
  const same = found.offset === offset && (name === '' || found.name === name);
  return inZone(time, same ? zone : fixedZone(name, offset));
}

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}
