import type { Struct } from '../struct.ts';

export const trigger: Struct = {
  name: 'Trigger',
  description: 'Something to do when events have come.',
  fields: [
    {
      name: 'template',
      type: '*v1alpha1.TriggerTemplate',
      omitempty: true,
      required: true,
      description: 'What to do and when.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into `template` before anything else.',
    },
    {
      name: 'policy',
      type: '*v1alpha1.TriggerPolicy',
      omitempty: true,
      description: 'When it counts as a success; only k8s, argoWorkflow, http and awsLambda look at it.',
    },
    {
      name: 'retryStrategy',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often to try; does nothing unless `atLeastOnce` is true.',
    },
    { name: 'rateLimit', type: '*v1alpha1.RateLimit', omitempty: true, description: 'How often it may run.' },
    {
      name: 'atLeastOnce',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: 'Acknowledges the event after it ran instead of before; needed for retries and `dlqTrigger`.',
    },
    {
      name: 'dlqTrigger',
      type: '*v1alpha1.Trigger',
      omitempty: true,
      description: 'What to do when all attempts failed; both must have `atLeastOnce`.',
    },
  ],
};
