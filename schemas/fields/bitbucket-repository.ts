import type { Struct } from '../struct.ts';

export const bitbucketRepository: Struct = {
  name: 'BitbucketRepository',
  description: '',
  fields: [
    { name: 'owner', type: 'string', description: '' },
    { name: 'repositorySlug', type: 'string', description: '' },
  ],
};
