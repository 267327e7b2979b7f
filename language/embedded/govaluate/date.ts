import { formatTime } from '../../go/time-format.ts';
import { parseTime } from '../../go/time-parse.ts';
import type { Time } from '../../go/time.ts';
import { localZone } from '../../go/zone.ts';

export type DateLiteral = Time;

/** A string literal that reads as a date is one (`parsing.go: tryParseTime`); without a zone it is in the process's. */
export function parseDate(text: string, zone: string): DateLiteral | null {
  const local = localZone(zone);
  for (const layout of layoutsFor(text)) {
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

/** The layouts in the original's order, by how a text for them must begin: asking them all would be slow. */
function layoutsFor(text: string): readonly string[] {
  if (/^[a-z]{3} /i.test(text)) return ofWeekdays;
  if (/^\d{1,2}:/.test(text)) return ofHours;
  return /^\d{4}-/.test(text) ? ofYears : [];
}

const ofWeekdays = ['Mon Jan _2 15:04:05 2006', 'Mon Jan _2 15:04:05 MST 2006', 'Mon Jan 02 15:04:05 -0700 2006'];

const ofHours = ['3:04PM'];

const ofYears = [
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
];
