import type { Struct } from '../struct.ts';

export const payloadField: Struct = {
  name: 'PayloadField',
  description: '',
  fields: [
    { name: 'path', type: 'string', description: '' },
    { name: 'name', type: 'string', description: '' },
  ],
};
