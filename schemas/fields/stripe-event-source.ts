import type { Struct } from '../struct.ts';

export const stripeEventSource: Struct = {
  name: 'StripeEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'createWebhook', type: 'bool', omitempty: true, description: '' },
    { name: 'apiKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'eventFilter', type: '[]string', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
  ],
};
