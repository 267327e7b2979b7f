import type { Struct } from '../struct.ts';

export const resourceFilter: Struct = {
  name: 'ResourceFilter',
  description: '',
  fields: [
    { name: 'prefix', type: 'string', omitempty: true, description: '' },
    { name: 'labels', type: '[]v1alpha1.Selector', omitempty: true, description: '' },
    { name: 'fields', type: '[]v1alpha1.Selector', omitempty: true, description: '' },
    { name: 'createdBy', type: 'v1.Time', omitempty: true, description: '' },
    { name: 'afterStart', type: 'bool', omitempty: true, description: '' },
  ],
};
