import type { Rule, RuleContext } from '../rule.ts';
import { entryOf, jsonType } from '../../yaml/node.ts';
import { nodeAt } from '../../yaml/path.ts';
import { sourceTypes } from '../../manifest/source-types.ts';

const annotation = 'events.argoproj.io/leader-election';

/** Replicas and leader election that do something else than meant (`sensors.md` 8, `event-sources.md` 1.10). */
export const highAvailability: Rule = {
  meta: {
    code: 'high-availability',
    severity: 'warning',
    summary: 'Of several replicas mostly one is active; who elects it depends on the bus and on one annotation.',
    covers: ['H-16', 'S50', 'ES-14'],
    scope: 'workspace',
  },
  create: (context) => ({
    sensor({ spec }) {
      checkAnnotation(context);
      checkReplicas(context, spec?.replicas);
      const needsElection = context.bus !== 'kafka';
      if (!needsElection && election(context) !== null) {
        const message =
          'On a Kafka bus all replicas of a Sensor work side by side: there is nobody to elect. Remove the annotation.';
        context.report({ message, path: ['metadata', 'annotations', annotation], part: 'key', severity: 'hint' });
      }
    },
    eventSource({ spec }) {
      checkAnnotation(context);
      checkReplicas(context, spec?.replicas);
      const single = sourceTypes.find(
        ({ type, replicas }) => replicas === 'one-active' && Object.keys(spec?.[type] ?? {}).length > 0,
      );
      if (single === undefined && election(context) !== null) {
        const message =
          'All replicas of these kinds of source work side by side: there is nobody to elect. Remove the annotation.';
        context.report({ message, path: ['metadata', 'annotations', annotation], part: 'key', severity: 'hint' });
      }
      if (single !== undefined && (spec?.replicas ?? 1) > 1) {
        const message = `Only one pod of a source of kind \`${single.type}\` is active; the others wait to take over.`;
        context.report({ message, path: ['spec', 'replicas'], severity: 'hint' });
      }
    },
  }),
};

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
  const message = `The only value with a meaning is \`k8s\`: with \`${value}\` the bus elects the leader, as without the annotation.`;
  context.report({ message, path: ['metadata', 'annotations', annotation] });
}

function election({ manifest }: RuleContext): string | null {
  const value = entryOf(nodeAt(manifest.document.root, ['metadata', 'annotations']), annotation)?.value;
  return value?.kind === 'scalar' && jsonType(value) === 'string' ? (value.value as string) : null;
}
