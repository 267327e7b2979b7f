import { inZone } from '../../go/time.ts';
import { GoError } from '../../go/value.ts';
import { loadZone } from '../../go/zone.ts';
import { type Spec, decoder } from '../data/decode.ts';
import { goTime, timeText } from '../data/go-time.ts';
import { metadata, object, text } from '../data/json-text.ts';

export interface CalendarTick {
  /** RFC 3339, in the pod's own zone. */
  readonly time: string;
  /** Seconds since the pod started: a tick of the timer shows them. One that is caught up does not, and is in the zone of the source. */
  readonly monotonic?: number;
}

/** `pkg/eventsources/sources/calendar/start.go` */
export const decode = decoder<CalendarTick>(({ time, monotonic }, spec) => {
  return object({ eventTime: text(shown(time, monotonic, spec)), metadata: metadata(spec) });
});

function shown(time: string, monotonic: number | undefined, spec: Spec): string {
  if (monotonic !== undefined) return `${timeText(time)} m=${monotonic < 0 ? '' : '+'}${monotonic.toFixed(9)}`;
  const timezone = spec['timezone'] as string | undefined;
  if (!timezone) return timeText(time);
  const zone = loadZone(timezone);
  if (zone === null) throw new GoError(`unknown time zone ${timezone}`);
  return inZone(goTime(time), zone).text();
}
