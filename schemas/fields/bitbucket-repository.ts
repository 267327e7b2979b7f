import type { Struct } from '../struct.ts';

export const bitbucketRepository: Struct = {
  name: 'BitbucketRepository',
  description: 'A repository of Bitbucket Cloud.',
  fields: [
    { name: 'owner', type: 'string', required: true, description: 'Workspace that owns it.' },
    { name: 'repositorySlug', type: 'string', required: true, description: 'Its slug, as in its address.' },
  ],
};
