import { splitLayout } from './time-layout.ts';
import { byteText, textOfBytes } from './byte-string.ts';
import { ParseFailure, TimeReader } from './time-reader.ts';
import { type Time, addDuration, dateTime, daysFromCivil, daysInMonth, inZone, withOffset } from './time.ts';
import { type Zone, fixedZone, lookupZoneName, utc } from './zone.ts';

/**
 * `time.ParseInLocation(layout, text, zone)`; with `utc` as `zone` for texts without one and the local zone in `local`,
 * `time.Parse`. The error is the text of the `*time.ParseError`.
 */
export function parseTime(
  layout: string,
  text: string,
  zone: Zone,
  local: Zone = zone,
): { readonly value: Time } | { readonly error: string } {
  const reader = new TimeReader(byteText(layout), byteText(text));
  try {
    if (isRfc3339(layout)) {
      const found = fastRfc3339(reader.whole, local);
      if (found !== null) return { value: found };
    }
    const elements = splitLayout(reader.layout);
    for (const [i, element] of elements.entries()) reader.read(element, elements[i + 1]?.kind);
    return { value: assemble(reader, zone, local) };
  } catch (error) {
    if (error instanceof ParseFailure) return { error: error.message };
    throw error;
  }
}

function assemble(reader: TimeReader, zone: Zone, local: Zone): Time {
  let { hour } = reader;
  if (reader.half === 'PM' && hour < 12) hour += 12;
  else if (reader.half === 'AM' && hour === 12) hour = 0;
  const { month, day } = dateOf(reader);
  const { year, minute, second, nanosecond } = reader;
  const parts = { year, month, day, hour, minute, second, nanosecond };
  if (reader.isUtc) return dateTime(parts, utc);
  if (reader.offset !== null && reader.offset !== -1) {
    const instant = addDuration(dateTime(parts, utc), -BigInt(reader.offset) * 1_000_000_000n);
    return withOffset(instant, reader.offset, reader.zoneName, local);
  }
  if (reader.zoneName !== '') return withZoneName(dateTime(parts, utc), reader.zoneName, local);
  return dateTime(parts, zone);
}

function withZoneName(wall: Time, bytes: string, local: Zone): Time {
  const name = textOfBytes(bytes);
  const offset = lookupZoneName(local, name, Number(wall.seconds));
  if (offset !== null) return inZone(addDuration(wall, -BigInt(offset) * 1_000_000_000n), local);
  // The instant stays that of UTC: only the zone shown is invented.
  const hours = name.length > 3 && name.startsWith('GMT') ? Number(name.slice(3)) : 0;
  return inZone(wall, fixedZone(name, hours * 3600));
}

function dateOf(reader: TimeReader): { readonly month: number; readonly day: number } {
  const { year, yearDay } = reader;
  let { month, day } = reader;
  if (yearDay >= 0) {
    const leap = daysInMonth(year, 2) === 29;
    if (yearDay < 1 || yearDay > (leap ? 366 : 365)) reader.fail(': day-of-year out of range');
    let monthOfDay = 1;
    const before = (number: number) => daysFromCivil(year, number, 1) - daysFromCivil(year, 1, 1);
    while (monthOfDay < 12 && before(monthOfDay + 1) < yearDay) monthOfDay++;
    const dayOfMonth = yearDay - before(monthOfDay);
    if (month >= 0 && month !== monthOfDay) reader.fail(': day-of-year does not match month');
    if (day >= 0 && day !== dayOfMonth) reader.fail(': day-of-year does not match day');
    return { month: monthOfDay, day: dayOfMonth };
  }
  if (month < 0) month = 1;
  if (day < 0) day = 1;
  if (day < 1 || day > daysInMonth(year, month)) reader.fail(': day out of range');
  return { month, day };
}

function isRfc3339(layout: string): boolean {
  return layout === '2006-01-02T15:04:05Z07:00' || layout === '2006-01-02T15:04:05.999999999Z07:00';
}

/** The strict form, which decides alone when it fits. */
function fastRfc3339(text: string, local: Zone): Time | null {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  for (let i = 0; i < separators.length; i += 2)
    if (text.charCodeAt(separators[i]!) !== separators[i + 1]!) return null;
  const parts = { year, month, day, hour, minute, second };
  const tail = text.slice(19);
  if (tail === 'Z') return dateTime(parts, utc);
  const match = /^(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/.exec(tail);
  if (!match) return null;
  const time = dateTime({ ...parts, nanosecond: Number((match[1] ?? '0').slice(0, 9).padEnd(9, '0')) }, utc);
  if (match[2] === undefined) return time;
  const [hours, minutes] = [Number(match[3]), Number(match[4])];
  if (hours > 23 || minutes > 59) return null;
  const offset = (match[2] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60;
  return withOffset(addDuration(time, -BigInt(offset) * 1_000_000_000n), offset, '', local);
}

/** Offsets and characters of `0000-00-00T00:00:00`. */
const separators = [4, 45, 7, 45, 10, 84, 13, 58, 16, 58] as const;

/** The number that the digits stand for, -1 when there is anything else among them. */
function digits(text: string, from: number, to: number): number {
  if (text.length < to) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
