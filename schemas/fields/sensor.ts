import type { Struct } from '../struct.ts';

export const sensor: Struct = {
  name: 'Sensor',
  description: 'Waits for events and runs triggers.',
  fields: [
    { embedded: 'v1.TypeMeta' },
    { name: 'metadata', type: 'v1.ObjectMeta', description: 'Name, labels and annotations.' },
    { name: 'spec', type: 'v1alpha1.SensorSpec', required: true, description: 'What to wait for and what to do.' },
    { name: 'status', type: 'v1alpha1.SensorStatus', omitempty: true, description: 'Written by the controller.' },
  ],
};
