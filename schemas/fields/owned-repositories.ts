import type { Struct } from '../struct.ts';

export const ownedRepositories: Struct = {
  name: 'OwnedRepositories',
  description: '',
  fields: [
    { name: 'owner', type: 'string', omitempty: true, description: '' },
    { name: 'names', type: '[]string', omitempty: true, description: '' },
  ],
};
