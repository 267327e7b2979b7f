import { type Judge, difference } from '../vector.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';
import { decodeObject } from './decode-object.ts';
import { formatTime } from '../../../language/go/time-format.ts';
import { inZone, timeFromNanoseconds } from '../../../language/go/time.ts';
import { loadZone, utc } from '../../../language/go/zone.ts';
import { validateSensor } from '../../../language/rules/validation/sensor.ts';

/** A day in the middle of a year and of a month, on which no zone changes its offset. */
const now = timeFromNanoseconds(1_781_700_000_000_000_000n, utc);

export const judge: Judge = ({ in: input, out }) => {
  const decoded = decodeObject('Sensor', input.manifest, input.decoder);
  if (decoded.error !== null) return difference({ error: decoded.error, stage: 'decode' }, out);
  const [first] = validateSensor(decoded.value as Sensor, input.bus, now);
  if (!first) return difference({ error: null }, out);
  const zones = [...JSON.stringify(input.manifest).matchAll(/"timezone":"([^"]*)"/g)].map((match) => match[1]!);
  // The vectors have `{today}` for the date in the zone of the time filter.
  const days = ['UTC', ...zones].map((zone) => formatTime(inZone(now, loadZone(zone) ?? utc), '2006-01-02'));
  const error = days.reduce((text, day) => text.replaceAll(`"${day} `, '"{today} '), first.message);
  return difference({ error, stage: 'validate' }, out);
};
