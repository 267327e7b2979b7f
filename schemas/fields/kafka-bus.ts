import type { Struct } from '../struct.ts';

export const kafkaBus: Struct = {
  name: 'KafkaBus',
  description: 'A Kafka cluster as the bus.',
  fields: [
    {
      name: 'url',
      type: 'string',
      omitempty: true,
      required: true,
      description: 'Brokers as host:port, separated by commas without spaces.',
    },
    {
      name: 'topic',
      type: 'string',
      omitempty: true,
      default: '{namespace}-{name}',
      description: 'Topic for the events; default is `<namespace>-<name of the bus>`.',
    },
    {
      name: 'version',
      type: 'string',
      omitempty: true,
      default: '2.1.0',
      description: 'Version of the Kafka protocol.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    { name: 'sasl', type: '*v1alpha1.SASLConfig', omitempty: true, description: 'SASL settings.' },
    {
      name: 'consumerGroup',
      type: '*v1alpha1.KafkaConsumerGroup',
      omitempty: true,
      description: 'Consumer group of the Sensors.',
    },
    {
      name: 'partitioner',
      type: 'string',
      omitempty: true,
      enum: ['random', 'hash', 'roundrobin', 'manual'],
      default: 'random',
      description: 'How records are spread; with `&&` over several partitions use `hash`.',
    },
  ],
};
