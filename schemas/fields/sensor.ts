import type { Struct } from '../struct.ts';

export const sensor: Struct = {
  name: 'Sensor',
  description: '',
  fields: [
    { embedded: 'v1.TypeMeta' },
    { name: 'metadata', type: 'v1.ObjectMeta', description: '' },
    { name: 'spec', type: 'v1alpha1.SensorSpec', description: '' },
    { name: 'status', type: 'v1alpha1.SensorStatus', omitempty: true, description: '' },
  ],
};
