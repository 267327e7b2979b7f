import type { Struct } from '../struct.ts';

export const sensorStatus: Struct = {
  name: 'SensorStatus',
  description: 'State of the Sensor, written by the controller.',
  fields: [{ embedded: 'v1alpha1.Status' }],
};
