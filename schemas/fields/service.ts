import type { Struct } from '../struct.ts';

export const service: Struct = {
  name: 'Service',
  description: '',
  fields: [
    { name: 'metadata', type: '*v1alpha1.Metadata', omitempty: true, description: '' },
    { name: 'ports', type: '[]v1.ServicePort', omitempty: true, description: '' },
    { name: 'clusterIP', type: 'string', omitempty: true, description: '' },
  ],
};
