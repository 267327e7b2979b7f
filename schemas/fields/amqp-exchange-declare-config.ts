import type { Struct } from '../struct.ts';

export const amqpExchangeDeclareConfig: Struct = {
  name: 'AMQPExchangeDeclareConfig',
  description: '',
  fields: [
    { name: 'durable', type: 'bool', omitempty: true, description: '' },
    { name: 'autoDelete', type: 'bool', omitempty: true, description: '' },
    { name: 'internal', type: 'bool', omitempty: true, description: '' },
    { name: 'noWait', type: 'bool', omitempty: true, description: '' },
  ],
};
