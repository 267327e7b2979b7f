import type { Zone } from '../../go/zone.ts';

/** When to run, to the minute; `parse.ts` makes it (Go: `cron.SpecSchedule`). */
export interface Schedule {
  readonly spec: string;
  readonly minute: Field;
  readonly hour: Field;
  readonly dayOfMonth: Field;
  readonly month: Field;
  /** 0 is Sunday. */
  readonly dayOfWeek: Field;
  /** The zone that the spec itself names; `null`: that of the time asked with. */
  readonly zone: Zone | null;
}

export interface Field {
  readonly values: ReadonlySet<number>;
  /** A `*` or `?` without a step stands in it. */
  readonly star: boolean;
  readonly text: string;
}

/** When both days are restricted either may match (`dayMatches`); a star, also one in a list, means that both must. */
export function matchesDay(schedule: Schedule, day: number, weekday: number): boolean {
  const ofMonth = schedule.dayOfMonth.values.has(day);
  const ofWeek = schedule.dayOfWeek.values.has(weekday);
  return schedule.dayOfMonth.star || schedule.dayOfWeek.star ? ofMonth && ofWeek : ofMonth || ofWeek;
}
