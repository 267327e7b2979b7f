import { decode } from '../../../language/manifest/decode.ts';
import { parseJson } from '../../../language/manifest/json-text.ts';
import { compileRetry } from '../../../language/semantics/retry.ts';
import type { Backoff } from '../../../schemas/types.generated.ts';
import { shapeOf } from '../../../schemas/shape.ts';
import { type Judge, difference } from '../vector.ts';
import { rawOf } from './raw.ts';

/** A backoff from its manifest on: the schedule without jitter, or (with `failures`) how a run ends. */
export const judge: Judge = ({ in: { failures }, out, line }) => {
  const { value, errors } = decode(parseJson(rawOf(line, 'in.backoff')).node!, shapeOf('v1alpha1.Backoff'));
  const broken = errors[0];
  if (broken !== undefined) return difference({ error: broken.message, stage: 'decode' }, out);
  const schedule = compileRetry(value as Backoff | undefined);
  if (failures !== undefined) return difference(run(schedule, failures as number), out);
  if (schedule.error !== null) return difference({ error: schedule.error }, out);
  const { attempts, duration, factor, jitter } = schedule;
  const sleeps = Array.from({ length: Math.min(attempts - 1, 40) }, (_, i) => String(schedule.sleep(i + 1, 0)));
  return difference({ attempts, durationNs: String(duration), factor, jitter, sleepsNs: sleeps, error: null }, out);
};

function run(schedule: ReturnType<typeof compileRetry>, failures: number): unknown {
  if (schedule.error !== null) return { attempts: 0, error: schedule.error };
  const attempts = Math.min(schedule.attempts, failures + 1);
  const failed = failures >= schedule.attempts;
  return { attempts, error: failed ? `failed after retries: attempt ${attempts} failed` : null };
}
