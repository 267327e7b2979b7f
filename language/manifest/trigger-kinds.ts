import type { TriggerTemplate } from '../../schemas/types.generated.ts';

/**
 * The kinds of trigger as `template` spells them; of several that are set the first in this order runs
 * (`pkg/sensors/trigger.go: GetTrigger`).
 */
export const triggerKinds = [
  'k8s',
  'argoWorkflow',
  'http',
  'awsLambda',
  'azureEventHubs',
  'azureServiceBus',
  'kafka',
  'pulsar',
  'nats',
  'slack',
  'openWhisk',
  'custom',
  'log',
  'email',
] as const;

export type TriggerKind = (typeof triggerKinds)[number];

/** The kind of a template; `null`: it has none. */
export function triggerKindOf(template: TriggerTemplate | undefined): TriggerKind | null {
  return triggerKinds.find((kind) => template?.[kind] !== undefined && template[kind] !== null) ?? null;
}
