import type { Struct } from '../struct.ts';

export const ownedRepositories: Struct = {
  name: 'OwnedRepositories',
  description: 'Repositories of one owner.',
  fields: [
    { name: 'owner', type: 'string', omitempty: true, required: true, description: 'Organization or user.' },
    { name: 'names', type: '[]string', omitempty: true, required: true, description: 'Names of the repositories.' },
  ],
};
