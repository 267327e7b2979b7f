import { Time } from '../../go/time.ts';
import type { Zone } from '../../go/zone.ts';
import { type Schedule, matchesDay } from './schedule.ts';
import { type Stage, date, isPlainHour, moment, nearMidnight, search } from './walk.ts';

/**
 * The first activation after that time, in its zone. `never`: none within five years (the original's zero time); `hangs`:
 * the original's search goes round for ever. Where the clock is changed the answer is that of `SpecSchedule.Next`: what
 * falls into a gap is skipped, what falls into an overlap runs twice.
 */
export function next(schedule: Schedule, after: Time): Time | 'never' | 'hangs' {
  const zone = schedule.zone ?? after.zone;
  const start = moment(Number(after.seconds) + 1, zone);
  const found = search(stages(schedule, zone), start, ({ year }) => year <= start.year + 5);
  return typeof found === 'string' ? found : new Time(BigInt(found.seconds), 0, after.zone);
}

/** The first step of all sets the smaller parts to their beginning, and the later ones keep them. */
function stages(schedule: Schedule, zone: Zone): Stage[] {
  return [
    {
      matches: ({ month }) => schedule.month.values.has(month),
      step: (at, first) => {
        const from = first ? date(at.year, at.month, 1, zone) : at;
        return date(from.year, from.month + 1, from.day, zone, from);
      },
      wraps: ({ month }) => month === 1,
    },
    {
      matches: ({ day, weekday }) => matchesDay(schedule, day, weekday),
      step: (at, first) => {
        const from = first ? date(at.year, at.month, at.day, zone) : at;
        return nearMidnight(date(from.year, from.month, from.day + 1, zone, from), zone);
      },
      wraps: ({ day }) => day === 1,
    },
    {
      matches: ({ hour }) => schedule.hour.values.has(hour),
      step: (at, first) => {
        const from = first ? date(at.year, at.month, at.day, zone, { hour: at.hour }) : at;
        return moment(from.seconds + 3600, zone);
      },
      wraps: ({ hour }) => hour === 0,
    },
    {
      matches: ({ minute }) => schedule.minute.values.has(minute),
      step: (at, first) => {
        const from = first ? Math.floor(at.seconds / 60) * 60 : at.seconds;
        const target = isPlainHour(at, zone) ? minuteAfter(schedule, at.minute) : at.minute + 1;
        return moment(from + (target - at.minute) * 60, zone);
      },
      wraps: ({ minute }) => minute === 0,
    },
    {
      matches: ({ second }) => second === 0,
      step: (at) => moment(at.seconds + 1, zone),
      wraps: ({ second }) => second === 0,
    },
  ];
}

/** The least allowed minute above that one; 60, the next hour, when there is none. */
function minuteAfter(schedule: Schedule, minute: number): number {
  let next = minute + 1;
  while (next < 60 && !schedule.minute.values.has(next)) next++;
  return next;
}
