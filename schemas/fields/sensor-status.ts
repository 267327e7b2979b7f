import type { Struct } from '../struct.ts';

export const sensorStatus: Struct = {
  name: 'SensorStatus',
  description: '',
  fields: [{ embedded: 'v1alpha1.Status' }],
};
