import type { Struct } from '../struct.ts';

export const dataFilter: Struct = {
  name: 'DataFilter',
  description: 'Compares one value of the data.',
  fields: [
    { name: 'path', type: 'string', required: true, description: 'Path of the value (gjson).' },
    {
      name: 'type',
      type: 'v1alpha1.JSONType',
      required: true,
      enum: ['bool', 'number', 'string'],
      description: 'How the value is read; any other word rejects every event.',
    },
    {
      name: 'value',
      type: '[]string',
      required: true,
      description: 'Texts to compare with; one of them must match. All are texts, even for numbers.',
    },
    {
      name: 'comparator',
      type: 'v1alpha1.Comparator',
      omitempty: true,
      enum: ['>=', '>', '=', '!=', '<', '<='],
      default: '=',
      description: 'How to compare; texts only know `=` and `!=`, and `=` means an unanchored regular expression.',
    },
    {
      name: 'template',
      type: 'string',
      omitempty: true,
      description: 'Go template applied to the value before it is compared.',
    },
  ],
};
