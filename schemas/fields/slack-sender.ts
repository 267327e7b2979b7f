import type { Struct } from '../struct.ts';

export const slackSender: Struct = {
  name: 'SlackSender',
  description: 'As whom a message is sent.',
  fields: [
    { name: 'username', type: 'string', omitempty: true, description: 'Name to show.' },
    { name: 'icon', type: 'string', omitempty: true, description: 'Emoji or address of an image.' },
  ],
};
