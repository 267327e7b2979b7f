import type { Struct } from '../struct.ts';

export const bitbucketServerRepository: Struct = {
  name: 'BitbucketServerRepository',
  description: '',
  fields: [
    { name: 'projectKey', type: 'string', description: '' },
    { name: 'repositorySlug', type: 'string', description: '' },
  ],
};
