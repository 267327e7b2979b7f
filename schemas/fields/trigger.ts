import type { Struct } from '../struct.ts';

export const trigger: Struct = {
  name: 'Trigger',
  description: '',
  fields: [
    { name: 'template', type: '*v1alpha1.TriggerTemplate', omitempty: true, description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'policy', type: '*v1alpha1.TriggerPolicy', omitempty: true, description: '' },
    { name: 'retryStrategy', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'rateLimit', type: '*v1alpha1.RateLimit', omitempty: true, description: '' },
    { name: 'atLeastOnce', type: 'bool', omitempty: true, default: 'false', description: '' },
    { name: 'dlqTrigger', type: '*v1alpha1.Trigger', omitempty: true, description: '' },
  ],
};
