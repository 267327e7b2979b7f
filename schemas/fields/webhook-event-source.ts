import type { Struct } from '../struct.ts';

export const webhookEventSource: Struct = {
  name: 'WebhookEventSource',
  description: '',
  fields: [
    { embedded: 'v1alpha1.WebhookContext' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
