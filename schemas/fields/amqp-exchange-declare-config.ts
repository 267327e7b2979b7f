import type { Struct } from '../struct.ts';

export const amqpExchangeDeclareConfig: Struct = {
  name: 'AMQPExchangeDeclareConfig',
  description: 'How the exchange is declared; once it is present every field left out is false.',
  fields: [
    { name: 'durable', type: 'bool', omitempty: true, description: 'The exchange survives a restart of the broker.' },
    {
      name: 'autoDelete',
      type: 'bool',
      omitempty: true,
      description: 'The exchange is deleted when the last queue is unbound.',
    },
    {
      name: 'internal',
      type: 'bool',
      omitempty: true,
      description: 'The exchange accepts no messages from publishers.',
    },
    { name: 'noWait', type: 'bool', omitempty: true, description: 'Does not wait for the broker to confirm.' },
  ],
};
