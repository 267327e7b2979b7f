import { type Civil, Time, civilOf, dateTime } from '../../go/time.ts';
import { type Zone, lookupZone } from '../../go/zone.ts';

/** A whole second in a zone, with its parts; what the searches of `next.ts` and `previous.ts` walk with. */
export interface Moment extends Civil {
  readonly seconds: number;
}

export function moment(seconds: number, zone: Zone): Moment {
  return { seconds, ...civilOf(new Time(BigInt(seconds), 0, zone)) };
}

/** `time.Date`: parts may be out of range; in a gap or an overlap the answer is Go's. */
export function date(
  year: number,
  month: number,
  day: number,
  zone: Zone,
  { hour = 0, minute = 0, second = 0 }: { hour?: number; minute?: number; second?: number } = {},
): Moment {
  return moment(Number(dateTime({ year, month, day, hour, minute, second }, zone).seconds), zone);
}

/** Where the clock was set at midnight: the full hour that the original takes for midnight. */
export function nearMidnight(at: Moment, zone: Zone): Moment {
  if (at.hour === 0) return at;
  return moment(at.seconds + (at.hour > 12 ? 24 - at.hour : -at.hour) * 3600, zone);
}

/** True when the clock is not changed in the hour around that moment, nor a second before or after it. */
export function isPlainHour(at: Moment, zone: Zone): boolean {
  const begin = at.seconds - at.minute * 60 - at.second;
  const { start, end } = lookupZone(zone, at.seconds);
  return start < begin && end > begin + 3600;
}

/** One of the nested loops of a search, the greatest part first. */
export interface Stage {
  readonly matches: (at: Moment) => boolean;
  /** The next moment to look at; `first`: no step was made before. */
  readonly step: (at: Moment, first: boolean) => Moment;
  /** True when a greater part has changed too, so that the search begins again with the first stage. */
  readonly wraps: (at: Moment, before: Moment) => boolean;
}

/**
 * Runs the stages one inside the other, as the original does: a stage that has been passed is not looked at again until a
 * later one wraps, and only then the year is. `hangs`: the search is where it was before, and would go round for ever.
 */
export function search(
  stages: readonly Stage[],
  start: Moment,
  isInRange: (at: Moment) => boolean,
): Moment | 'never' | 'hangs' {
  const roundTrip = new RoundTrip();
  let at = start;
  let first = true;
  for (let stage = 0; stage < stages.length; ) {
    const { matches, step, wraps } = stages[stage]!;
    if (matches(at)) {
      stage++;
      continue;
    }
    const before = at;
    at = step(before, first);
    first = false;
    if (wraps(at, before)) stage = 0;
    if (stage === 0 && !isInRange(at)) return 'never';
    if (roundTrip.returns(at.seconds * stages.length + stage)) return 'hangs';
  }
  return at;
}

/** Tells when a state comes for the second time (Brent's method: one state is remembered, at growing distances). */
class RoundTrip {
  private remembered = Number.NaN;
  private steps = 0;
  private limit = 1;

  returns(state: number): boolean {
    if (state === this.remembered) return true;
    if (++this.steps === this.limit) {
      this.remembered = state;
      this.limit *= 2;
    }
    return false;
  }
}
