import type { Struct } from '../struct.ts';

export const slackThread: Struct = {
  name: 'SlackThread',
  description: 'Groups messages in a thread.',
  fields: [
    {
      name: 'messageAggregationKey',
      type: 'string',
      omitempty: true,
      description: 'Messages with the same key share a thread.',
    },
    {
      name: 'broadcastMessageToChannel',
      type: 'bool',
      omitempty: true,
      description: 'Shows replies in the channel too.',
    },
  ],
};
