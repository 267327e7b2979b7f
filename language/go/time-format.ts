import { monthNames, splitLayout, weekdayNames, type LayoutElement } from './time-layout.ts';
import { quoteBytes } from './time-quote.ts';
import { type Civil, type Time, civilOf, zoneOf } from './time.ts';

/** `Time.Format(layout)`. */
export function formatTime(time: Time, layout: string): string {
  const civil = civilOf(time);
  const zone = zoneOf(time);
  let result = '';
  for (const element of splitLayout(layout)) {
    result += element.prefix + formatElement(element, civil, { time, name: zone.name, offset: zone.offset });
  }
  return result;
}

/** `Time.GoString()`. */
export function goTimeText(time: Time): string {
  const { year, month, day, hour, minute, second } = civilOf(time);
  const { kind, name } = time.zone;
  const zone = kind === 'utc' ? 'time.UTC' : kind === 'local' ? 'time.Local' : `time.Location(${quoteBytes(name)})`;
  const clock = [hour, minute, second, time.nanoseconds].join(', ');
  return `time.Date(${year}, time.${monthNames[month - 1]}, ${day}, ${clock}, ${zone})`;
}

interface Place {
  readonly time: Time;
  readonly name: string;
  readonly offset: number;
}

function formatElement(element: LayoutElement, civil: Civil, place: Place): string {
  switch (element.kind) {
    case 'longMonth':
      return monthNames[civil.month - 1]!;
    case 'month':
      return monthNames[civil.month - 1]!.slice(0, 3);
    case 'numberMonth':
      return String(civil.month);
    case 'zeroMonth':
      return padded(civil.month, 2);
    case 'longWeekday':
      return weekdayNames[civil.weekday]!;
    case 'weekday':
      return weekdayNames[civil.weekday]!.slice(0, 3);
    case 'day':
      return String(civil.day);
    case 'underDay':
      return String(civil.day).padStart(2);
    case 'zeroDay':
      return padded(civil.day, 2);
    case 'underYearDay':
      return String(civil.yearDay).padStart(3);
    case 'zeroYearDay':
      return padded(civil.yearDay, 3);
    case 'hour':
      return padded(civil.hour, 2);
    case 'hour12':
      return String(civil.hour % 12 || 12);
    case 'zeroHour12':
      return padded(civil.hour % 12 || 12, 2);
    case 'minute':
      return String(civil.minute);
    case 'zeroMinute':
      return padded(civil.minute, 2);
    case 'second':
      return String(civil.second);
    case 'zeroSecond':
      return padded(civil.second, 2);
    case 'longYear':
      return padded(civil.year, 4);
    case 'year':
      return padded(Math.abs(civil.year) % 100, 2);
    case 'PM':
      return civil.hour >= 12 ? 'PM' : 'AM';
    case 'pm':
      return civil.hour >= 12 ? 'pm' : 'am';
    case 'zoneName':
      return place.name === '' ? offsetText(place.offset, '-0700') : place.name;
    case 'zone':
      return place.offset === 0 && element.text[0] === 'Z' ? 'Z' : offsetText(place.offset, element.text);
    case 'fraction0':
    case 'fraction9':
      return fraction(place.time.nanoseconds, element);
    default:
      return '';
  }
}

/** `appendInt`: zeros to the width, the sign not counted. */
function padded(value: number, width: number): string {
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, '0');
}

function offsetText(offset: number, form: string): string {
  const minutes = Math.trunc(offset / 60);
  const sign = minutes < 0 ? '-' : '+';
  const absolute = Math.abs(minutes);
  const colon = form.includes(':') ? ':' : '';
  let result = sign + padded(Math.floor(absolute / 60), 2);
  if (form.length > 3) result += colon + padded(absolute % 60, 2);
  if (form.length >= 7) result += colon + padded((minutes < 0 ? -offset : offset) % 60, 2);
  return result;
}

function fraction(nanoseconds: number, element: LayoutElement): string {
  const digits = padded(nanoseconds, 9).slice(0, element.text.length - 1);
  if (element.kind === 'fraction0') return element.text[0]! + digits;
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? '' : element.text[0]! + trimmed;
}
