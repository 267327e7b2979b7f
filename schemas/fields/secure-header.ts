import type { Struct } from '../struct.ts';

export const secureHeader: Struct = {
  name: 'SecureHeader',
  description: '',
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: '' },
    { name: 'valueFrom', type: '*v1alpha1.ValueFromSource', omitempty: true, description: '' },
  ],
};
