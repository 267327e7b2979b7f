import { Time } from '../../go/time.ts';
import type { Zone } from '../../go/zone.ts';
import { type Schedule, matchesDay } from './schedule.ts';
import { type Moment, type Stage, date, isPlainHour, moment, nearMidnight, search } from './walk.ts';

export type Previous =
  | { readonly kind: 'time'; readonly time: Time }
  /** None within five years; `message` is upstream's. */
  | { readonly kind: 'error'; readonly message: string }
  /** Upstream's search goes round for ever: the Sensor's trigger would never start. */
  | { readonly kind: 'hangs' };

/** The last activation before that time, in its zone, as `pkg/shared/util/cronutil.go: PrevCronTime` searches it. */
export function previous(schedule: Schedule, before: Time): Previous {
  const zone = schedule.zone ?? before.zone;
  const start = moment(Number(before.seconds) - 1, zone);
  const firstYear = start.year - 5;
  const found = search(stages(schedule, zone), start, ({ year }) => year >= firstYear);
  if (found === 'hangs') return { kind: 'hangs' };
  if (found === 'never') return { kind: 'error', message: notFound(schedule.spec, firstYear) };
  return { kind: 'time', time: new Time(BigInt(found.seconds), 0, before.zone) };
}

/** Each step goes to the last second of the part before. */
function stages(schedule: Schedule, zone: Zone): Stage[] {
  const secondBefore = ({ seconds }: Moment) => moment(seconds - 1, zone);
  return [
    {
      matches: ({ month }) => schedule.month.values.has(month),
      step: ({ year, month }) => secondBefore(date(year, month, 1, zone)),
      wraps: ({ month }) => month === 12,
    },
    {
      matches: ({ day, weekday }) => matchesDay(schedule, day, weekday),
      step: ({ year, month, day }) => secondBefore(nearMidnight(date(year, month, day, zone), zone)),
      wraps: ({ month }, before) => month !== before.month,
    },
    {
      matches: ({ hour }) => schedule.hour.values.has(hour),
      step: ({ year, month, day, hour }) => secondBefore(date(year, month, day, zone, { hour })),
      wraps: ({ hour }) => hour === 23,
    },
    {
      matches: ({ minute }) => schedule.minute.values.has(minute),
      step: (at) => {
        const minute = isPlainHour(at, zone) ? minuteBefore(schedule, at.minute) + 1 : at.minute;
        return secondBefore(date(at.year, at.month, at.day, zone, { hour: at.hour, minute }));
      },
      wraps: ({ minute }) => minute === 59,
    },
    {
      matches: ({ second }) => second === 0,
      step: secondBefore,
      wraps: ({ second }) => second === 59,
    },
  ];
}

/** The greatest allowed minute below that one; -1, the hour before, when there is none. */
function minuteBefore(schedule: Schedule, minute: number): number {
  let last = minute - 1;
  while (last >= 0 && !schedule.minute.values.has(last)) last--;
  return last;
}

function notFound(spec: string, year: number): string {
  return `can't derive previous Cron time for cron spec ${spec}: no time found within ${year} years`;
}
