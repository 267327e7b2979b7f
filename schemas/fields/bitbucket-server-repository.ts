import type { Struct } from '../struct.ts';

export const bitbucketServerRepository: Struct = {
  name: 'BitbucketServerRepository',
  description: 'A repository of Bitbucket Server.',
  fields: [
    { name: 'projectKey', type: 'string', required: true, description: 'Key of its project.' },
    { name: 'repositorySlug', type: 'string', required: true, description: 'Its slug, as in its address.' },
  ],
};
