import type { Struct } from '../struct.ts';

export const selector: Struct = {
  name: 'Selector',
  description: '',
  fields: [
    { name: 'key', type: 'string', description: '' },
    { name: 'operation', type: 'string', omitempty: true, default: '==', description: '' },
    { name: 'value', type: 'string', description: '' },
  ],
};
