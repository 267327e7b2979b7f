import { GoError } from '../../go/value.ts';
import { formatTime } from '../../go/time-format.ts';
import { parseTime } from '../../go/time-parse.ts';
import { type Time, zeroTime } from '../../go/time.ts';
import { localUtc, utc } from '../../go/zone.ts';

/** An instant of a raw input: RFC 3339, absent for Go's zero time. */
export function goTime(rfc3339: string | null | undefined): Time {
  if (rfc3339 === null || rfc3339 === undefined || rfc3339 === '') return zeroTime;
  const parsed = parseTime(rfc3339Nano, rfc3339, utc, localUtc);
  if ('error' in parsed) throw new GoError(parsed.error);
  return parsed.value;
}

/** `time.Time.String()`: `2026-07-20 10:11:12.5 +0000 UTC`. */
export function timeText(rfc3339: string | null | undefined): string {
  return goTime(rfc3339).text();
}

/** `time.Time.MarshalJSON`. */
export function timeJson(time: Time): string {
  return `"${formatTime(time, rfc3339Nano)}"`;
}

const rfc3339Nano = '2006-01-02T15:04:05.999999999Z07:00';
