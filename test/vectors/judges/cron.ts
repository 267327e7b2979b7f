import { next } from '../../../language/embedded/cron/next.ts';
import { parse } from '../../../language/embedded/cron/parse.ts';
import { previous } from '../../../language/embedded/cron/previous.ts';
import type { Schedule } from '../../../language/embedded/cron/schedule.ts';
import { formatTime } from '../../../language/go/time-format.ts';
import { parseTime } from '../../../language/go/time-parse.ts';
import { type Time, inZone } from '../../../language/go/time.ts';
import { loadZone, unknownZone, utc } from '../../../language/go/zone.ts';
import { type Judge, difference } from '../vector.ts';

const rfc3339 = '2006-01-02T15:04:05Z07:00';

export const judge: Judge = (vector) => {
  const { spec, tz, from } = vector.in as { spec: string; tz: string; from: string };
  const zone = loadZone(tz);
  if (zone === null) return difference({ error: unknownZone(tz) }, vector.out);
  const { value, errors } = parse(spec);
  if (value === null) return difference({ error: errors[0]!.message }, vector.out);
  const parsed = parseTime(`${rfc3339.slice(0, 19)}.999999999Z07:00`, from, utc);
  if (!('value' in parsed)) throw new Error(parsed.error);
  const start = inZone(parsed.value, zone);
  return difference({ ok: { next: following(value, start), ...preceding(value, start) } }, vector.out);
};

function following(schedule: Schedule, start: Time): string[] {
  const times: string[] = [];
  let at: Time | 'never' | 'hangs' = start;
  while (times.length < 5) {
    at = next(schedule, at);
    if (typeof at === 'string') return [...times, at === 'never' ? '0001-01-01T00:00:00Z' : at];
    times.push(formatTime(at, rfc3339));
  }
  return times;
}

function preceding(schedule: Schedule, start: Time): Record<string, unknown> {
  const found = previous(schedule, start);
  if (found.kind === 'time') return { prev: formatTime(found.time, rfc3339) };
  return found.kind === 'error' ? { prevError: found.message } : { prevHangs: true };
}
