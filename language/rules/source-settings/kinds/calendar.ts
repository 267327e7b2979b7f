import type { CalendarEventSource } from '../../../../schemas/types.generated.ts';
import { parse as parseCron } from '../../../embedded/cron/parse.ts';
import { parseDuration, second } from '../../../go/duration.ts';
import { parseTime } from '../../../go/time-parse.ts';
import { loadZone, localUtc, utc } from '../../../go/zone.ts';
import type { Judgement } from '../judgement.ts';

/** Calendars (`eventsources/sources/calendar/start.go`). */
export function* calendar(settings: CalendarEventSource): Iterable<Judgement> {
  const { schedule, interval, timezone, exclusionDates, persistence } = settings;
  if (schedule && interval)
    yield {
      at: ['interval'],
      message: '`schedule` is set, so `interval` is never looked at. Keep one.',
      tag: 'unnecessary',
    };
  else if (interval) yield* pause(interval);
  if (schedule && isNever(schedule))
    yield {
      at: ['schedule'],
      message: 'There is no such day, so this never fires. Write one that comes.',
      severity: 'error',
    };
  if (timezone && loadZone(timezone) === null)
    yield {
      at: ['timezone'],
      message: `unknown time zone ${timezone}: the source ends with an error ten times and is then dead. Write a name such as Europe/Berlin.`,
      severity: 'error',
    };
  for (const [index, date] of (exclusionDates ?? []).entries()) yield* exclusion(date, ['exclusionDates', index]);
  if (persistence && !persistence.configMap)
    yield {
      at: ['persistence'],
      message: 'Without `configMap` nothing is remembered and no event is made up for. Add it.',
    };
}

function* pause(interval: string): Iterable<Judgement> {
  const parsed = parseDuration(interval);
  if ('error' in parsed || parsed.value >= second) return;
  const why =
    parsed.value <= 0n
      ? 'Without a pause the source fires as fast as it can, for ever.'
      : 'Schedules know whole seconds: less than 1s fires as fast as it can.';
  yield { at: ['interval'], message: `${why} Take 1s or more.`, severity: 'error' };
}

/** The 30th or 31st of February, and no other day. */
function isNever(schedule: string): boolean {
  const ofFebruary = /^(?:\S+=\S+\s+)?\S+\s+\S+\s+(30|31)\s+2\s+\S+$/;
  return ofFebruary.test(schedule.trim()) && parseCron(schedule).errors.length === 0;
}

/** `shared/util/recurrence.go: ParseExclusionDates` */
function* exclusion(entry: string, at: Judgement['at']): Iterable<Judgement> {
  const advice = 'Write `EXDATE:20060102T150405Z`.';
  if (!entry.startsWith('EXDATE:')) {
    yield { at, message: `Only entries that begin with \`EXDATE:\` are read: this one is ignored. ${advice}` };
    return;
  }
  for (const date of entry.slice('EXDATE:'.length).split(',')) {
    const parsed = parseTime('20060102T150405Z', date, utc, localUtc);
    if (!('error' in parsed)) continue;
    const message = `“${parsed.error}”: the source ends with this ten times and is then dead. ${advice}`;
    yield { at, message, severity: 'error' };
    return;
  }
}
