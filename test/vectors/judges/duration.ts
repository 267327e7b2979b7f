import {
  durationIn,
  durationText,
  parseDuration,
  roundDuration,
  second,
  truncateDuration,
} from '../../../language/go/duration.ts';
import { formatTime } from '../../../language/go/time-format.ts';
import { parseTime } from '../../../language/go/time-parse.ts';
import { type Time, addDuration, inZone } from '../../../language/go/time.ts';
import { type Zone, loadZone, unknownZone, utc } from '../../../language/go/zone.ts';
import { type Judge, difference } from '../vector.ts';

const rfc3339nano = '2006-01-02T15:04:05.999999999Z07:00';

/** Durations, times in layouts, and zones. */
export const judge: Judge = (vector) => difference(answer(vector.in), vector.out);

type Operands = Readonly<Record<'op' | 'value' | 'd' | 'layout' | 'tz', string>>;

function answer(operands: Operands): unknown {
  const { op, value } = operands;
  switch (op) {
    case 'parseDuration': {
      const parsed = parseDuration(value);
      if ('error' in parsed) return parsed;
      const ns = parsed.value;
      return { ok: { ns: String(ns), string: durationText(ns), seconds: durationIn(ns, second) } };
    }
    case 'durationString':
      return { ok: durationText(BigInt(value)) };
    case 'roundDuration':
      return withDurations(operands, roundDuration);
    case 'truncateDuration':
      return withDurations(operands, truncateDuration);
    case 'parseTime': {
      const parsed = parseTime(operands.layout, value, zone(operands.tz));
      return 'error' in parsed ? parsed : { ok: described(parsed.value) };
    }
    case 'formatTime': {
      const parsed = parseTime(rfc3339nano, value, utc);
      if ('error' in parsed) return parsed;
      const time = inZone(parsed.value, zone(operands.tz));
      return { ok: formatTime(time, operands.layout) };
    }
    case 'addDuration': {
      const parsed = parseTime(rfc3339nano, value, utc);
      const duration = parseDuration(operands.d);
      if ('error' in parsed) return parsed;
      if ('error' in duration) return duration;
      const time = inZone(parsed.value, zone(operands.tz));
      return { ok: formatTime(addDuration(time, duration.value), rfc3339nano) };
    }
    default: {
      const found = loadZone(value);
      return found === null ? { error: unknownZone(value) } : { ok: found.name };
    }
  }
}

function withDurations(operands: Operands, compute: (value: bigint, unit: bigint) => bigint): unknown {
  const value = parseDuration(operands.value);
  const unit = parseDuration(operands.d);
  if ('error' in value) return value;
  return 'error' in unit ? unit : { ok: durationText(compute(value.value, unit.value)) };
}

function zone(name: string): Zone {
  const found = loadZone(name);
  if (found === null) throw new Error(unknownZone(name));
  return found;
}

function described(time: Time): unknown {
  return {
    rfc3339nano: formatTime(time, rfc3339nano),
    unixNano: `${time.seconds}.${String(time.nanoseconds).padStart(9, '0')}`,
    string: time.text(),
  };
}
