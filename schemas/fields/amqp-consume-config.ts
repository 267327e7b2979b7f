import type { Struct } from '../struct.ts';

export const amqpConsumeConfig: Struct = {
  name: 'AMQPConsumeConfig',
  description: '',
  fields: [
    { name: 'consumerTag', type: 'string', omitempty: true, description: '' },
    { name: 'autoAck', type: 'bool', omitempty: true, description: '' },
    { name: 'exclusive', type: 'bool', omitempty: true, description: '' },
    { name: 'noLocal', type: 'bool', omitempty: true, description: '' },
    { name: 'noWait', type: 'bool', omitempty: true, description: '' },
  ],
};
