import type { Struct } from '../struct.ts';

export const eventSourceStatus: Struct = {
  name: 'EventSourceStatus',
  description: 'State of the EventSource, written by the controller.',
  fields: [{ embedded: 'v1alpha1.Status' }],
};
