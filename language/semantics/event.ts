import { parseTime } from '../go/time-parse.ts';
import { type Time, zeroTime } from '../go/time.ts';
import { utc } from '../go/zone.ts';

/** An event as filters, parameters and templates see it (upstream `pkg/sensors/listener.go: convertEvent`). */
export interface Event {
  readonly context: EventContext;
  /** The payload's bytes as text (convention of `go/strings.ts`); `null` is no payload, which differs from `''`. */
  readonly data: string | null;
}

/** Exactly the seven attributes that survive; `time` is RFC 3339, `''` when it is the zero time. */
export interface EventContext {
  readonly id: string;
  readonly source: string;
  readonly specversion: string;
  readonly type: string;
  readonly datacontenttype: string;
  readonly subject: string;
  readonly time: string;
}

/** The time of an event; `''` is the zero time, whose date is 0001-01-01. */
export function eventTime({ time }: EventContext): Time {
  const parsed = parseTime('2006-01-02T15:04:05Z07:00', time, utc);
  return 'value' in parsed ? parsed.value : zeroTime;
}
