import type { TimeFilter } from '../../schemas/types.generated.ts';
import { formatTime } from '../go/time-format.ts';
import { parseTime } from '../go/time-parse.ts';
import { type Time, compareTimes, dayOf, inZone } from '../go/time.ts';
import { type Zone, loadZone, localUtc, unknownZone } from '../go/zone.ts';

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
  const zone = loadZone(timezone);
  if (zone === null) return () => ({ error: `invalid timezone '${timezone}': ${unknownZone(timezone)}` });
  // Events come in the order of their days: those of one day have one window.
  let last: { readonly day: number; readonly window: Window } | null = null;
  return (time) => {
    const day = dayOf(inZone(time, zone));
    if (last?.day !== day) {
      const date = formatTime(inZone(time, zone), '2006-01-02');
      last = { day, window: windowOn(date, { start, stop }, zone) };
    }
    const { window } = last;
    return 'error' in window ? window : { ...window, inside: isInside(time, window) };
  };
}

type Window = { readonly start: Time; readonly stop: Time } | { readonly error: string };

function windowOn(date: string, hours: { readonly start: string; readonly stop: string }, zone: Zone): Window {
  const start = parseTime('2006-01-02 15:04:05', `${date} ${hours.start}`, zone, localUtc);
  if ('error' in start) return start;
  const stop = parseTime('2006-01-02 15:04:05', `${date} ${hours.stop}`, zone, localUtc);
  return 'error' in stop ? stop : { start: start.value, stop: stop.value };
}

function isInside(time: Time, { start, stop }: { readonly start: Time; readonly stop: Time }): boolean {
  const started = compareTimes(time, start) >= 0;
  const stopped = compareTimes(time, stop) >= 0;
  const overnight = compareTimes(start, stop) >= 0;
  return overnight ? started || !stopped : started && !stopped;
}
