import type { Struct } from '../struct.ts';

export const busConfig: Struct = {
  name: 'BusConfig',
  description: '',
  fields: [
    { name: 'nats', type: '*v1alpha1.NATSConfig', omitempty: true, description: '' },
    { name: 'jetstream', type: '*v1alpha1.JetStreamConfig', omitempty: true, description: '' },
    { name: 'kafka', type: '*v1alpha1.KafkaBus', omitempty: true, description: '' },
  ],
};
