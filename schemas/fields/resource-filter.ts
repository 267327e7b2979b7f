import type { Struct } from '../struct.ts';

export const resourceFilter: Struct = {
  name: 'ResourceFilter',
  description: 'Which objects count.',
  fields: [
    { name: 'prefix', type: 'string', omitempty: true, description: "The object's name must begin with this." },
    { name: 'labels', type: '[]v1alpha1.Selector', omitempty: true, description: 'Labels the object must have.' },
    {
      name: 'fields',
      type: '[]v1alpha1.Selector',
      omitempty: true,
      description: 'Values of fields the object must have; compared with regular expressions.',
    },
    {
      name: 'createdBy',
      type: 'v1.Time',
      omitempty: true,
      description: 'Leaves out objects created later than this time (RFC 3339).',
    },
    {
      name: 'afterStart',
      type: 'bool',
      omitempty: true,
      description: 'Leaves out objects created before the EventSource started.',
    },
  ],
};
