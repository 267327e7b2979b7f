import { formatTime } from '../../go/time-format.ts';
import { parseTime } from '../../go/time-parse.ts';
import type { Time } from '../../go/time.ts';
import { localZone } from '../../go/zone.ts';

export type DateLiteral = Time;

/** A string literal that reads as a date is one (`parsing.go: tryParseTime`); without a zone it is in the process's. */
export function parseDate(text: string, zone: string): DateLiteral | null {
  if (!digit.test(text)) return null;
  const local = localZone(zone);
  for (const layout of layouts) {
    const parsed = parseTime(layout, text, local);
    if ('value' in parsed) return parsed.value;
  }
  return null;
}

/** What the literal is worth: Unix seconds. */
export function dateSeconds(date: DateLiteral): number {
  return Number(date.seconds);
}

export function dateText(date: DateLiteral): string {
  return formatTime(date, '2006-01-02 15:04:05.999999999 -0700 MST');
}

/** Every layout needs one, and most strings have none. */
const digit = /[0-9]/;

const layouts = [
  'Mon Jan _2 15:04:05 2006',
  'Mon Jan _2 15:04:05 MST 2006',
  'Mon Jan 02 15:04:05 -0700 2006',
  '3:04PM',
  '2006-01-02T15:04:05Z07:00',
  '2006-01-02T15:04:05.999999999Z07:00',
  '2006-01-02',
  '2006-01-02 15:04',
  '2006-01-02 15:04:05',
  '2006-01-02 15:04:05-07:00',
  '2006-01-02T15Z0700',
  '2006-01-02T15:04Z0700',
  '2006-01-02T15:04:05Z0700',
  '2006-01-02T15:04:05.999999999Z0700',
] as const;
