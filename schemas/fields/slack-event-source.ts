import type { Struct } from '../struct.ts';

export const slackEventSource: Struct = {
  name: 'SlackEventSource',
  description: 'Events, commands and interactions of Slack.',
  fields: [
    {
      name: 'signingSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with which Slack signs its requests.',
    },
    {
      name: 'token',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the verification token.',
    },
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: 'Has no effect.' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
