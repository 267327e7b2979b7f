import type { Rule } from '../rule.ts';
import type { WebhookContext } from '../../../schemas/types.generated.ts';
import { sourceTypes } from '../../manifest/source-types.ts';

/** An HTTP endpoint whose port the Service of the EventSource does not lead to. */
export const servicePort: Rule = {
  meta: {
    code: 'service-port',
    severity: 'warning',
    summary:
      'Nothing compares the ports of the Service with those of the endpoints: a port that is missing cannot be reached.',
    covers: [],
    scope: 'document',
  },
  create: ({ report }) => ({
    eventSource({ spec }) {
      const ports = spec?.service?.ports;
      if (!ports?.length) return;
      const targets = ports.map(({ targetPort, port }) => String(targetPort ?? port ?? ''));
      for (const { type, http } of sourceTypes) {
        if (!http) continue;
        for (const [name, settings] of Object.entries(spec?.[type] ?? {})) {
          const webhook = (type === 'webhook' ? settings : (settings as { webhook?: WebhookContext }).webhook) as
            | WebhookContext
            | undefined;
          if (!webhook?.port || targets.includes(webhook.port)) continue;
          const path = ['spec', type, name, ...(type === 'webhook' ? [] : ['webhook']), 'port'];
          report({
            message: `The Service leads to ${targets.join(', ')}, so port ${webhook.port} cannot be reached through it. Add it to \`service.ports\`.`,
            path,
          });
        }
      }
    },
  }),
};
