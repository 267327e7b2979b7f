import type { Struct } from '../struct.ts';

export const stripeEventSource: Struct = {
  name: 'StripeEventSource',
  description: 'Webhooks of Stripe.',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    {
      name: 'createWebhook',
      type: 'bool',
      omitempty: true,
      description: 'Registers the endpoint at Stripe; needs `apiKey`.',
    },
    { name: 'apiKey', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the API key.' },
    {
      name: 'eventFilter',
      type: '[]string',
      omitempty: true,
      description: 'Kinds of events to accept; empty accepts all.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
  ],
};
