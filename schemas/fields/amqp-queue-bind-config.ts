import type { Struct } from '../struct.ts';

export const amqpQueueBindConfig: Struct = {
  name: 'AMQPQueueBindConfig',
  description: '',
  fields: [{ name: 'noWait', type: 'bool', omitempty: true, description: '' }],
};
