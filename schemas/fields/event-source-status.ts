import type { Struct } from '../struct.ts';

export const eventSourceStatus: Struct = {
  name: 'EventSourceStatus',
  description: '',
  fields: [{ embedded: 'v1alpha1.Status' }],
};
