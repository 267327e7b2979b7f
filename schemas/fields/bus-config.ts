import type { Struct } from '../struct.ts';

export const busConfig: Struct = {
  name: 'BusConfig',
  description: 'Connection settings of the bus, written by the controller.',
  fields: [
    { name: 'nats', type: '*v1alpha1.NATSConfig', omitempty: true, description: 'Settings of a NATS Streaming bus.' },
    {
      name: 'jetstream',
      type: '*v1alpha1.JetStreamConfig',
      omitempty: true,
      description: 'Settings of a JetStream bus.',
    },
    { name: 'kafka', type: '*v1alpha1.KafkaBus', omitempty: true, description: 'Settings of a Kafka bus.' },
  ],
};
