import { requestError } from '../../semantics/http-request.ts';
import { isReplaced } from '../replaced.ts';
import type { Rule } from '../rule.ts';

/** An `http` trigger whose request Go's client refuses to send, whoever listens (`pkg/sensors/triggers/http/http.go: Execute`). */
export const httpRequest: Rule = {
  meta: {
    code: 'http-request',
    severity: 'error',
    summary: 'Go’s HTTP client refuses some requests before it sends anything, so the trigger fails each time.',
    covers: [],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger(trigger, path) {
      const http = trigger.template?.http;
      if (!http?.url || isReplaced(trigger, ['http', 'url']) || isReplaced(http, ['url'])) return;
      const error = addressError(http.url);
      if (error === null) return;
      const advice = isIncomplete(error) ? ' Write the whole address, such as `http://shop.example.com/orders`.' : '';
      report({ message: `Nothing is ever sent: “${error}”.${advice}`, path: [...path, 'template', 'http', 'url'] });
    },
  }),
};

/** Of the method `refused-upstream` tells, so neither an error of it nor its name stands here. */
function addressError(url: string): string | null {
  const error = requestError({ method: 'POST', url, headers: {} });
  return error?.replace(/^Post "(?:[^"\\]|\\.)*": /, '') ?? null;
}

function isIncomplete(error: string): boolean {
  return /^(unsupported protocol scheme|http: no Host)/.test(error);
}
