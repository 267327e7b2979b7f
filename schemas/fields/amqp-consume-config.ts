import type { Struct } from '../struct.ts';

export const amqpConsumeConfig: Struct = {
  name: 'AMQPConsumeConfig',
  description: 'How messages are consumed; once it is present every field left out is false.',
  fields: [
    {
      name: 'consumerTag',
      type: 'string',
      omitempty: true,
      description: 'Name of the consumer at the broker; empty lets the broker choose.',
    },
    {
      name: 'autoAck',
      type: 'bool',
      omitempty: true,
      description: 'Messages count as done on delivery; without it they are never acknowledged at all.',
    },
    { name: 'exclusive', type: 'bool', omitempty: true, description: 'No other consumer may read the queue.' },
    { name: 'noLocal', type: 'bool', omitempty: true, description: 'Not supported by RabbitMQ; ignored there.' },
    { name: 'noWait', type: 'bool', omitempty: true, description: 'Does not wait for the broker to confirm.' },
  ],
};
