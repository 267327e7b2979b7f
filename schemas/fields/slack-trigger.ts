import type { Struct } from '../struct.ts';

export const slackTrigger: Struct = {
  name: 'SlackTrigger',
  description: '',
  fields: [
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'slackToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'channel', type: 'string', omitempty: true, description: '' },
    { name: 'message', type: 'string', omitempty: true, description: '' },
    { name: 'attachments', type: 'string', omitempty: true, description: '' },
    { name: 'blocks', type: 'string', omitempty: true, description: '' },
    { name: 'thread', type: 'v1alpha1.SlackThread', omitempty: true, description: '' },
    { name: 'sender', type: 'v1alpha1.SlackSender', omitempty: true, description: '' },
  ],
};
