import type { Struct } from '../struct.ts';

export const bitbucketAuth: Struct = {
  name: 'BitbucketAuth',
  description: '',
  fields: [
    { name: 'basic', type: '*v1alpha1.BitbucketBasicAuth', omitempty: true, description: '' },
    { name: 'oauthToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
