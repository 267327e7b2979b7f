import type { Struct } from '../struct.ts';

export const slackEventSource: Struct = {
  name: 'SlackEventSource',
  description: '',
  fields: [
    { name: 'signingSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'token', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
