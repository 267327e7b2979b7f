import type { Struct } from '../struct.ts';

export const selector: Struct = {
  name: 'Selector',
  description: 'A comparison of a label or field.',
  fields: [
    { name: 'key', type: 'string', required: true, description: 'Name of the label or path of the field.' },
    {
      name: 'operation',
      type: 'string',
      omitempty: true,
      default: '==',
      description: 'How to compare: `=`, `==` or `!=`; for fields it must be given.',
    },
    { name: 'value', type: 'string', required: true, description: 'Value to compare with.' },
  ],
};
