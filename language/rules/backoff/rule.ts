import type { Backoff } from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parseDuration } from '../../go/duration.ts';
import { parseFloat64 } from '../../go/strconv-parse.ts';

/** A backoff that cannot be read when it is needed (`pkg/shared/util/retry.go: Convert2WaitBackoff`). */
export const backoff: Rule = {
  meta: {
    code: 'backoff',
    severity: 'error',
    summary: 'A backoff is read only when it is needed, and a wrong one makes every attempt fail before it begins.',
    covers: ['L-09', 'A-23'],
    scope: 'document',
  },
  create: (context) => ({
    trigger({ retryStrategy, policy }, path) {
      check(context, retryStrategy, [...path, 'retryStrategy'], 'The trigger never runs');
      check(context, policy?.k8s?.backoff, [...path, 'policy', 'k8s', 'backoff'], 'The trigger always fails');
    },
    event({ settings, path }) {
      const at = [...path, 'connectionBackoff'];
      check(context, settings['connectionBackoff'] as Backoff | undefined, at, 'The source never connects');
    },
  }),
};

function check({ report }: RuleContext, value: Backoff | undefined, path: Path, consequence: string): void {
  if (!value) return;
  if (typeof value.duration === 'string' && value.duration !== '') {
    const parsed = parseDuration(value.duration);
    if ('error' in parsed) {
      const message = `${consequence}: invalid backoff configuration, invalid duration, ${parsed.error}. Write a Go duration such as 10s.`;
      report({ message, path: [...path, 'duration'] });
    }
  }
  const nanoseconds =
    typeof value.duration === 'number' || typeof value.duration === 'bigint' ? Number(value.duration) : 0;
  if (nanoseconds > 0 && nanoseconds < 1_000_000) {
    const message = `A number without a unit counts nanoseconds: this waits for almost nothing. Write \`${nanoseconds}s\` for seconds.`;
    report({ message, path: [...path, 'duration'], severity: 'warning' });
  }
  for (const field of ['factor', 'jitter'] as const) {
    const literal = value[field]?.json;
    if (literal === undefined) continue;
    if (parseFloat64(literal).error === null) continue;
    const message = `${consequence}: \`${field}\` must be a number without quotes.`;
    report({ message, path: [...path, field] });
  }
}
