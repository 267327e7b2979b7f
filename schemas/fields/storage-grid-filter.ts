import type { Struct } from '../struct.ts';

export const storageGridFilter: Struct = {
  name: 'StorageGridFilter',
  description: '',
  fields: [
    { name: 'prefix', type: 'string', description: '' },
    { name: 'suffix', type: 'string', description: '' },
  ],
};
