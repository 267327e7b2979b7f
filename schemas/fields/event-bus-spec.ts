import type { Struct } from '../struct.ts';

export const eventBusSpec: Struct = {
  name: 'EventBusSpec',
  description: 'The bus; when several blocks are set the first of nats, jetstream, kafka, jetstreamExotic is used.',
  fields: [
    {
      name: 'nats',
      type: '*v1alpha1.NATSBus',
      omitempty: true,
      deprecated: '`jetstream`',
      description: 'A NATS Streaming bus.',
    },
    {
      name: 'jetstream',
      type: '*v1alpha1.JetStreamBus',
      omitempty: true,
      description: 'A JetStream bus that the controller installs.',
    },
    { name: 'kafka', type: '*v1alpha1.KafkaBus', omitempty: true, description: 'A Kafka cluster that exists already.' },
    {
      name: 'jetstreamExotic',
      type: '*v1alpha1.JetStreamConfig',
      omitempty: true,
      description: 'A JetStream server that exists already.',
    },
  ],
};
