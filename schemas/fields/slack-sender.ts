import type { Struct } from '../struct.ts';

export const slackSender: Struct = {
  name: 'SlackSender',
  description: '',
  fields: [
    { name: 'username', type: 'string', omitempty: true, description: '' },
    { name: 'icon', type: 'string', omitempty: true, description: '' },
  ],
};
