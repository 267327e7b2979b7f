import type { CalendarEventSource } from '../../../../schemas/types.generated.ts';
import { parseDuration, second } from '../../../go/duration.ts';
import { parseTime } from '../../../go/time-parse.ts';
import { loadZone, localUtc, utc } from '../../../go/zone.ts';
import { parse as parseCron } from '../../../embedded/cron/parse.ts';
import type { Judgement } from '../judgement.ts';

/** Calendars (`eventsources/sources/calendar/start.go`). */
export function* calendar({
  schedule,
  interval,
  timezone,
  exclusionDates,
  persistence,
}: CalendarEventSource): Iterable<Judgement> {
  if (schedule && interval)
    yield {
      at: ['interval'],
      message: '`schedule` is set, so `interval` is never looked at. Keep one.',
      tag: 'unnecessary',
    };
  if (!schedule && interval) {
    const parsed = parseDuration(interval);
    if ('value' in parsed && parsed.value <= 0n) {
      yield {
        at: ['interval'],
        message: 'Without a pause the source fires as fast as it can, for ever. Take 1s or more.',
        severity: 'error',
      };
    } else if ('value' in parsed && parsed.value < second) {
      yield {
        at: ['interval'],
        message: 'Schedules know whole seconds: less than 1s fires as fast as it can. Take 1s or more.',
        severity: 'error',
      };
    }
  }
  if (
    schedule &&
    parseCron(schedule).errors.length === 0 &&
    /^(?:\S+=\S+\s+)?\S+\s+\S+\s+(30|31)\s+2\s+\S+$/.test(schedule.trim())
  ) {
    yield {
      at: ['schedule'],
      message: 'There is no such day, so this never fires. Write one that comes.',
      severity: 'error',
    };
  }
  if (timezone && loadZone(timezone) === null) {
    yield {
      at: ['timezone'],
      message: `unknown time zone ${timezone}: the source ends with an error ten times and is then dead. Write a name such as Europe/Berlin.`,
      severity: 'error',
    };
  }
  for (const [index, date] of (exclusionDates ?? []).entries()) {
    const refusal = date.startsWith('EXDATE:') ? unreadable(date.slice('EXDATE:'.length)) : null;
    if (refusal !== null)
      yield {
        at: ['exclusionDates', index],
        message: `“${refusal}”: the source ends with this ten times and is then dead. Write \`EXDATE:20060102T150405Z\`.`,
        severity: 'error',
      };
    if (!date.startsWith('EXDATE:'))
      yield {
        at: ['exclusionDates', index],
        message:
          'Only entries that begin with `EXDATE:` are read: this one is ignored. Write `EXDATE:20060102T150405Z`.',
      };
  }
  if (persistence && !persistence.configMap) {
    yield {
      at: ['persistence'],
      message: 'Without `configMap` nothing is remembered and no event is made up for. Add it.',
    };
  }
}

/** `shared/util/recurrence.go: parseDateTimes`; `null`: all of them can be read. */
function unreadable(dates: string): string | null {
  for (const date of dates.split(',')) {
    const parsed = parseTime('20060102T150405Z', date, utc, localUtc);
    if ('error' in parsed) return parsed.error;
  }
  return null;
}
