import { decoder } from '../data/decode.ts';
import { timeText } from '../data/go-time.ts';
import { metadata, object, text } from '../data/json-text.ts';

export interface CalendarTick {
  /** RFC 3339, in the zone that the event shows. */
  readonly time: string;
  /** Seconds since the pod started: a tick of the timer shows them, a late or caught-up one does not. */
  readonly monotonic?: number;
}

/** `pkg/eventsources/sources/calendar/start.go` */
export const decode = decoder<CalendarTick>(({ time, monotonic }, spec) => {
  const suffix = monotonic === undefined ? '' : ` m=${monotonic < 0 ? '' : '+'}${monotonic.toFixed(9)}`;
  return object({ eventTime: text(timeText(time) + suffix), metadata: metadata(spec) });
});
