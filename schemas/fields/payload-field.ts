import type { Struct } from '../struct.ts';

export const payloadField: Struct = {
  name: 'PayloadField',
  description: 'A variable of an expression.',
  fields: [
    { name: 'path', type: 'string', required: true, description: 'Path of its value (gjson).' },
    { name: 'name', type: 'string', required: true, description: 'Its name; a dash in it is read as minus.' },
  ],
};
