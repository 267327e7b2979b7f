import type { Struct } from '../struct.ts';

export const kafkaConsumerGroup: Struct = {
  name: 'KafkaConsumerGroup',
  description: '',
  fields: [
    { name: 'groupName', type: 'string', default: '{namespace}-{sensor}', description: '' },
    { name: 'oldest', type: 'bool', omitempty: true, default: 'false', description: '' },
    {
      name: 'rebalanceStrategy',
      type: 'string',
      enum: ['sticky', 'roundrobin', 'range'],
      default: 'range',
      description: '',
    },
  ],
};
