import type { EventSource, WebhookContext } from '../../../schemas/types.generated.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { SourceType } from '../../manifest/source-types.ts';
import { sourceTypes } from '../../manifest/source-types.ts';
import { toJson } from '../../yaml/json.ts';

/** An HTTP endpoint whose port no Service leads to. */
export const servicePort: Rule = {
  meta: {
    code: 'service-port',
    severity: 'warning',
    summary:
      'Nothing compares the ports of the Service with those of the endpoints: a port that is missing cannot be reached.',
    covers: [],
    scope: 'workspace',
  },
  create: (context) => {
    let own: readonly string[] = [];
    let others: readonly Service[] = [];
    return {
      eventSource(eventSource) {
        own = (eventSource.spec?.service?.ports ?? []).map(targetOf);
        others = servicesOf(context, eventSource);
      },
      event({ type, settings, path }) {
        const { at, webhook } = endpointOf(type, settings);
        const port = webhook.port;
        if (!port || own.includes(port) || others.some((service) => leadsTo(service, port))) return;
        if (own.length > 0) {
          const message = `The Service leads to ${own.join(', ')}, so port ${port} cannot be reached through it. Add it to \`service.ports\`.`;
          context.report({ message, path: [...path, ...at, 'port'] });
        } else {
          const message = `Nothing leads to port ${port} of the pod: there is no \`service.ports\`, and no Service of this workspace that selects \`eventsource-name: ${context.manifest.name}\`. Add \`service.ports\`.`;
          context.report({ message, path: [...path, ...at, 'port'], severity: 'hint' });
        }
      },
    };
  },
};

/** The endpoint of an event, if its kind of source has one, and where it stands in the settings. */
function endpointOf(
  type: SourceType,
  settings: { readonly [field: string]: unknown },
): { readonly at: readonly string[]; readonly webhook: WebhookContext } {
  if (type === 'webhook') return { at: [], webhook: settings };
  const isHttp = sourceTypes.some((source) => source.type === type && source.http);
  const webhook: WebhookContext = isHttp ? (settings['webhook'] ?? {}) : {};
  return { at: ['webhook'], webhook };
}

interface ServicePort {
  readonly port?: number | bigint | string;
  readonly targetPort?: number | bigint | string;
}

/** What is of interest in the `spec` of a Service. */
interface Service {
  readonly selector?: { readonly [label: string]: unknown };
  readonly ports?: readonly ServicePort[];
}

function targetOf({ port, targetPort }: ServicePort): string {
  return String(targetPort ?? port ?? '');
}

/** A port that is given by its name may be any. */
function leadsTo({ ports }: Service, port: string): boolean {
  return (ports ?? []).some((one) => targetOf(one) === port || !/^\d+$/.test(targetOf(one)));
}

/** The Services of the workspace that select the pod, by a label that the controller sets or one of its template. */
function servicesOf({ index, manifest }: RuleContext, { metadata, spec }: EventSource): Service[] {
  const name = metadata?.name ?? '';
  const labels: { readonly [label: string]: string } = {
    controller: 'eventsource-controller',
    'eventsource-name': name,
    'owner-name': name,
    ...spec?.template?.metadata?.labels,
  };
  const { namespace } = manifest;
  const names = [...index.defined('service', { namespace })];
  const found = names.flatMap((service) => index.mentions('service', service, { namespace }));
  return found.flatMap(({ role, manifest: { document } }) => {
    if (role !== 'definition') return [];
    if (document.root === null || document.errors.length > 0) return [];
    const service = (JSON.parse(toJson(document.root)) as { spec?: Service }).spec ?? {};
    const selector = Object.entries(service.selector ?? {});
    return selector.length > 0 && selector.every(([label, value]) => labels[label] === value) ? [service] : [];
  });
}
