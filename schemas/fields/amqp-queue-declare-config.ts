import type { Struct } from '../struct.ts';

export const amqpQueueDeclareConfig: Struct = {
  name: 'AMQPQueueDeclareConfig',
  description: 'How the queue is declared; once it is present every field left out is false.',
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: 'Name of the queue; empty lets the broker choose.' },
    { name: 'durable', type: 'bool', omitempty: true, description: 'The queue survives a restart of the broker.' },
    {
      name: 'autoDelete',
      type: 'bool',
      omitempty: true,
      description: 'The queue is deleted when its last consumer leaves.',
    },
    { name: 'exclusive', type: 'bool', omitempty: true, description: 'Only this connection may use the queue.' },
    { name: 'noWait', type: 'bool', omitempty: true, description: 'Does not wait for the broker to confirm.' },
    {
      name: 'arguments',
      type: 'string',
      omitempty: true,
      description: 'Further arguments as YAML text, such as `x-queue-type: quorum`.',
    },
  ],
};
