import type { Struct } from '../struct.ts';

export const eventBusSpec: Struct = {
  name: 'EventBusSpec',
  description: '',
  fields: [
    { name: 'nats', type: '*v1alpha1.NATSBus', omitempty: true, description: '' },
    { name: 'jetstream', type: '*v1alpha1.JetStreamBus', omitempty: true, description: '' },
    { name: 'kafka', type: '*v1alpha1.KafkaBus', omitempty: true, description: '' },
    { name: 'jetstreamExotic', type: '*v1alpha1.JetStreamConfig', omitempty: true, description: '' },
  ],
};
