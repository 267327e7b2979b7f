import type { Struct } from '../struct.ts';

export const eventSource: Struct = {
  name: 'EventSource',
  description: '',
  fields: [
    { embedded: 'v1.TypeMeta' },
    { name: 'metadata', type: 'v1.ObjectMeta', description: '' },
    { name: 'spec', type: 'v1alpha1.EventSourceSpec', description: '' },
    { name: 'status', type: 'v1alpha1.EventSourceStatus', omitempty: true, description: '' },
  ],
};
