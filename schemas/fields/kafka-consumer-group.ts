import type { Struct } from '../struct.ts';

export const kafkaConsumerGroup: Struct = {
  name: 'KafkaConsumerGroup',
  description: 'A Kafka consumer group.',
  fields: [
    {
      name: 'groupName',
      type: 'string',
      default: '{namespace}-{sensor}',
      description: 'Its name; on a bus it is shared by all its Sensors, which then split the events.',
    },
    {
      name: 'oldest',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: 'A new group starts with the oldest record instead of the newest.',
    },
    {
      name: 'rebalanceStrategy',
      type: 'string',
      enum: ['sticky', 'roundrobin', 'range'],
      default: 'range',
      description: 'How partitions are shared; any other word means `range`.',
    },
  ],
};
