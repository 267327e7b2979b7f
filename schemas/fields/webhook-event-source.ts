import type { Struct } from '../struct.ts';

export const webhookEventSource: Struct = {
  name: 'WebhookEventSource',
  description: 'HTTP calls.',
  fields: [
    { embedded: 'v1alpha1.WebhookContext' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
