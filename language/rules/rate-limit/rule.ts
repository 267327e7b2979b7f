import type { Rule } from '../rule.ts';

/** A rate limit that crashes the Sensor or means another unit (`listener.go: initRateLimiter`). */
export const rateLimit: Rule = {
  meta: {
    code: 'rate-limit',
    severity: 'error',
    summary: 'A rate of 0, or none, divides by zero when the Sensor starts: the pod crashes again and again.',
    covers: ['S44', 'L-07', 'L-08', 'G-14'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ rateLimit: limit }, path) {
      if (!limit) return;
      const { requestsPerUnit = 0, unit } = limit;
      if (requestsPerUnit < 1) {
        const what = requestsPerUnit === 0 ? 'crashes the Sensor at its start, with all its triggers' : 'is no limit';
        report({
          message: `\`requestsPerUnit: ${requestsPerUnit}\` ${what}. Give a number of 1 or more.`,
          path: [...path, 'rateLimit', 'requestsPerUnit'],
        });
      }
      if (requestsPerUnit >= 1 && requestsPerUnit < burst && (unit === 'Minute' || unit === 'Hour')) {
        const message = `After a pause ${burst} run at once, more than the ${requestsPerUnit} that are meant per ${unit.toLowerCase()}: unused room for ten is kept. What follows is spaced evenly.`;
        report({ message, path: [...path, 'rateLimit', 'requestsPerUnit'], severity: 'hint' });
      }
      if (unit !== undefined && unit !== '' && !['Second', 'Minute', 'Hour'].includes(unit)) {
        const message = `\`${unit}\` is no unit, so it means Second. Write Second, Minute or Hour.`;
        report({ message, path: [...path, 'rateLimit', 'unit'], severity: 'warning' });
      }
    },
  }),
};

/** What the limiter's slack of ten lets through together with the one that is due. */
const burst = 11;
