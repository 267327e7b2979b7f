import { rateInterval, startLimiter } from '../../../language/semantics/rate-limit.ts';
import { type Judge, difference } from '../vector.ts';

/** When each arrival is let through. */
export const judge: Judge = ({ in: { rateLimit, takesMs }, out }) => {
  const rate = rateInterval(rateLimit);
  if ('crash' in rate) return difference({ panic: true, panicText: rate.crash }, out);
  const limiter = startLimiter(rate.interval);
  const released = (takesMs as number[]).map((ms) => String(limiter.take(BigInt(Math.trunc(ms * 1e6)))));
  return difference({ releaseNs: released }, out);
};
