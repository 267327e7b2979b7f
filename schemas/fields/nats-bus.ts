import type { Struct } from '../struct.ts';

export const natsBus: Struct = {
  name: 'NATSBus',
  description: '',
  fields: [
    { name: 'native', type: '*v1alpha1.NativeStrategy', omitempty: true, description: '' },
    { name: 'exotic', type: '*v1alpha1.NATSConfig', omitempty: true, description: '' },
  ],
};
