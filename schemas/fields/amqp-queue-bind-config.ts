import type { Struct } from '../struct.ts';

export const amqpQueueBindConfig: Struct = {
  name: 'AMQPQueueBindConfig',
  description: 'How the queue is bound.',
  fields: [{ name: 'noWait', type: 'bool', omitempty: true, description: 'Does not wait for the broker to confirm.' }],
};
