import type { TimeFilter } from '../../schemas/types.generated.ts';
import { formatTime } from '../go/time-format.ts';
import { parseTime } from '../go/time-parse.ts';
import { type Time, compareTimes, inZone } from '../go/time.ts';
import { loadZone, localUtc, unknownZone, utc } from '../go/zone.ts';

/** The window on the day of an event: both instants, and whether the event is in it. Or upstream's error. */
export type Placed =
  | { readonly inside: boolean; readonly start: Time; readonly stop: Time }
  | { readonly error: string };

/**
 * The hours of a time filter, compiled (`pkg/sensors/dependencies/filter.go: filterTime`). They are placed on the day that
 * the event has in the filter's zone; the start belongs to the window, the stop does not, and a stop that is not after the
 * start leaves a window over midnight.
 */
export function compileTimeWindow({ start = '', stop = '', timezone = '' }: TimeFilter): (time: Time) => Placed {
  const zone = timezone === '' ? utc : loadZone(timezone);
  if (zone === null) return () => ({ error: `invalid timezone '${timezone}': ${unknownZone(timezone)}` });
  return (time) => {
    const date = formatTime(inZone(time, zone), '2006-01-02');
    const starts = parseTime('2006-01-02 15:04:05', `${date} ${start}`, zone, localUtc);
    if ('error' in starts) return starts;
    const stops = parseTime('2006-01-02 15:04:05', `${date} ${stop}`, zone, localUtc);
    if ('error' in stops) return stops;
    const started = compareTimes(time, starts.value) >= 0;
    const stopped = compareTimes(time, stops.value) >= 0;
    const overnight = compareTimes(starts.value, stops.value) >= 0;
    return { inside: overnight ? started || !stopped : started && !stopped, start: starts.value, stop: stops.value };
  };
}
