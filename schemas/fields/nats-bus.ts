import type { Struct } from '../struct.ts';

export const natsBus: Struct = {
  name: 'NATSBus',
  description: 'A NATS Streaming bus: either native or exotic.',
  fields: [
    { name: 'native', type: '*v1alpha1.NativeStrategy', omitempty: true, description: 'Installed by the controller.' },
    { name: 'exotic', type: '*v1alpha1.NATSConfig', omitempty: true, description: 'Exists already.' },
  ],
};
