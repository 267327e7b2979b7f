import type { Struct } from '../struct.ts';

export const amqpQueueDeclareConfig: Struct = {
  name: 'AMQPQueueDeclareConfig',
  description: '',
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: '' },
    { name: 'durable', type: 'bool', omitempty: true, description: '' },
    { name: 'autoDelete', type: 'bool', omitempty: true, description: '' },
    { name: 'exclusive', type: 'bool', omitempty: true, description: '' },
    { name: 'noWait', type: 'bool', omitempty: true, description: '' },
    { name: 'arguments', type: 'string', omitempty: true, description: '' },
  ],
};
