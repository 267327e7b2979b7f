import type { Struct } from '../struct.ts';

export const eventBusStatus: Struct = {
  name: 'EventBusStatus',
  description: 'State of the bus, written by the controller.',
  fields: [
    { embedded: 'v1alpha1.Status' },
    { name: 'config', type: 'v1alpha1.BusConfig', omitempty: true, description: 'How to connect.' },
  ],
};
