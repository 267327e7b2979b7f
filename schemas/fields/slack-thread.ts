import type { Struct } from '../struct.ts';

export const slackThread: Struct = {
  name: 'SlackThread',
  description: '',
  fields: [
    { name: 'messageAggregationKey', type: 'string', omitempty: true, description: '' },
    { name: 'broadcastMessageToChannel', type: 'bool', omitempty: true, description: '' },
  ],
};
