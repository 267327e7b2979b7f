import { requestError } from '../../go/http-request-error.ts';
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
      const error = requestError({ method: http.method || 'POST', url: http.url, headers: {} });
      if (error === null) return;
      const message = `Nothing is ever sent: “${error}”. Write the whole address, such as \`http://shop.example.com/orders\`.`;
      report({ message, path: [...path, 'template', 'http', 'url'] });
    },
  }),
};
