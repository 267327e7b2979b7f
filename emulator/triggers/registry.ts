import type { TriggerTemplate } from '../../schemas/types.generated.ts';
import { argoWorkflow } from './argo-workflow/argo-workflow.ts';
import { http } from './http/http.ts';
import { log } from './log/log.ts';
import type { TriggerType } from './trigger-type.ts';

/** The types that run here. */
export const triggerTypes: Readonly<Record<string, TriggerType>> = { http, log, argoWorkflow };

/** The implementation that upstream takes: the first that is set, in this order (`pkg/sensors/trigger.go: GetTrigger`). */
export function typeOf(template: TriggerTemplate): string | null {
  return order.find((type) => template[type] !== undefined && template[type] !== null) ?? null;
}

const order = [
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
