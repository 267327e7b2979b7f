import type { Struct } from '../struct.ts';

export const kafkaBus: Struct = {
  name: 'KafkaBus',
  description: '',
  fields: [
    { name: 'url', type: 'string', omitempty: true, description: '' },
    { name: 'topic', type: 'string', omitempty: true, default: '{namespace}-{name}', description: '' },
    { name: 'version', type: 'string', omitempty: true, default: '2.1.0', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'sasl', type: '*v1alpha1.SASLConfig', omitempty: true, description: '' },
    { name: 'consumerGroup', type: '*v1alpha1.KafkaConsumerGroup', omitempty: true, description: '' },
    {
      name: 'partitioner',
      type: 'string',
      omitempty: true,
      enum: ['random', 'hash', 'roundrobin', 'manual'],
      default: 'random',
      description: '',
    },
  ],
};
