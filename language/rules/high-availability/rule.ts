import type { Rule, RuleContext } from '../rule.ts';
import type { Template } from '../../../schemas/types.generated.ts';
import { entryOf, jsonType } from '../../yaml/node.ts';
import { leaderElection } from '../../../schemas/annotations.ts';
import { nodeAt } from '../../yaml/path.ts';
import { sourceTypes } from '../../manifest/source-types.ts';

const annotation = leaderElection.name;

/** Replicas and leader election that do something else than meant (`sensors.md` 8, `event-sources.md` 1.10). */
export const highAvailability: Rule = {
  meta: {
    code: 'high-availability',
    severity: 'warning',
    summary: 'Of several replicas mostly one is active; who elects it depends on the bus and on one annotation.',
    covers: ['H-16', 'S50', 'ES-13', 'ES-14'],
    scope: 'workspace',
  },
  create: (context) => ({
    sensor({ spec }) {
      checkAnnotation(context);
      checkReplicas(context, spec?.replicas);
      if (context.bus === 'kafka') {
        nobodyToElect(context, 'On a Kafka bus all replicas of a Sensor');
      } else {
        if ((spec?.replicas ?? 1) > 1) standBy(context, 'a Sensor');
        checkLease(context, spec?.template);
      }
    },
    eventSource({ spec }) {
      checkAnnotation(context);
      checkReplicas(context, spec?.replicas);
      const single = sourceTypes.find(
        ({ type, replicas }) => replicas === 'one-active' && Object.keys(spec?.[type] ?? {}).length > 0,
      );
      if (single === undefined) {
        nobodyToElect(context, 'All replicas of these kinds of source');
        return;
      }
      if ((spec?.replicas ?? 1) > 1) standBy(context, `a source of kind \`${single.type}\``);
      if (context.bus === 'kafka') leaseOnKafka(context, single.type, spec?.template);
      else checkLease(context, spec?.template);
    },
  }),
};

function nobodyToElect(context: RuleContext, who: string): void {
  if (election(context) === null) return;
  const message = `${who} work side by side: there is nobody to elect. Remove the annotation.`;
  context.report({ message, path: ['metadata', 'annotations', annotation], part: 'key', severity: 'info' });
}

function standBy({ report }: RuleContext, of: string): void {
  const message = `Only one pod of ${of} is active; the others wait to take over. Scale here and not on the Deployment: the bus elects with this number.`;
  report({ message, path: ['spec', 'replicas'], severity: 'hint' });
}

/** Leases are the service account's to get, create and update; that of the namespace usually may not. */
function checkLease(context: RuleContext, template: Template | undefined): void {
  if (election(context)?.toLowerCase() !== 'k8s' || template?.serviceAccountName) return;
  const message =
    'The election writes a Lease, which the default service account may not: the pod ends and starts again. Name a `template.serviceAccountName` that may get, create and update `leases`.';
  context.report({ message, path: ['metadata', 'annotations', annotation] });
}

function leaseOnKafka(context: RuleContext, type: string, template: Template | undefined): void {
  if (template?.serviceAccountName) return;
  const message = `On a Kafka bus a source of kind \`${type}\` writes a Lease, even with one replica, which the default service account may not. Name a \`template.serviceAccountName\` that may get, create and update \`leases\`.`;
  context.report({ message, path: ['spec', type], part: 'key' });
}

function checkReplicas({ report }: RuleContext, replicas: number | undefined): void {
  if (replicas === undefined || replicas >= 1) return;
  report({
    message: `\`${replicas}\` means 1: an EventSource or Sensor cannot be scaled to nothing. Delete it, or leave \`replicas\` out.`,
    path: ['spec', 'replicas'],
  });
}

function checkAnnotation(context: RuleContext): void {
  const value = election(context);
  if (value === null || value.toLowerCase() === 'k8s') return;
  const message = `The only value with a meaning is \`k8s\`: with \`${value}\` the bus elects the leader, as without the annotation. Write \`k8s\`, or remove it.`;
  context.report({ message, path: ['metadata', 'annotations', annotation] });
}

function election({ manifest }: RuleContext): string | null {
  const value = entryOf(nodeAt(manifest.document.root, ['metadata', 'annotations']), annotation)?.value;
  return value?.kind === 'scalar' && jsonType(value) === 'string' ? (value.value as string) : null;
}
