import type { Struct } from '../struct.ts';

export const dataFilter: Struct = {
  name: 'DataFilter',
  description: '',
  fields: [
    { name: 'path', type: 'string', description: '' },
    { name: 'type', type: 'v1alpha1.JSONType', enum: ['bool', 'number', 'string'], description: '' },
    { name: 'value', type: '[]string', description: '' },
    {
      name: 'comparator',
      type: 'v1alpha1.Comparator',
      omitempty: true,
      enum: ['>=', '>', '=', '!=', '<', '<='],
      default: '=',
      description: '',
    },
    { name: 'template', type: 'string', omitempty: true, description: '' },
  ],
};
