import type { Struct } from '../struct.ts';

export const bitbucketAuth: Struct = {
  name: 'BitbucketAuth',
  description: 'Credentials for the Bitbucket API.',
  fields: [
    { name: 'basic', type: '*v1alpha1.BitbucketBasicAuth', omitempty: true, description: 'User name and password.' },
    { name: 'oauthToken', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with an OAuth token.' },
  ],
};
