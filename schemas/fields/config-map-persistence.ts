import type { Struct } from '../struct.ts';

export const configMapPersistence: Struct = {
  name: 'ConfigMapPersistence',
  description: '',
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: '' },
    { name: 'createIfNotExist', type: 'bool', omitempty: true, description: '' },
  ],
};
