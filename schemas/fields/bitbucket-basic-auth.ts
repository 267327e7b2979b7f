import type { Struct } from '../struct.ts';

export const bitbucketBasicAuth: Struct = {
  name: 'BitbucketBasicAuth',
  description: '',
  fields: [
    { name: 'username', type: '*v1.SecretKeySelector', description: '' },
    { name: 'password', type: '*v1.SecretKeySelector', description: '' },
  ],
};
