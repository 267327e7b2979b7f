import type { Struct } from '../struct.ts';

export const eventBus: Struct = {
  name: 'EventBus',
  description: '',
  fields: [
    { embedded: 'v1.TypeMeta' },
    { name: 'metadata', type: 'v1.ObjectMeta', description: '' },
    { name: 'spec', type: 'v1alpha1.EventBusSpec', description: '' },
    { name: 'status', type: 'v1alpha1.EventBusStatus', omitempty: true, description: '' },
  ],
};
