import type { Struct } from '../struct.ts';

export const bitbucketBasicAuth: Struct = {
  name: 'BitbucketBasicAuth',
  description: 'User name and app password for the Bitbucket API.',
  fields: [
    { name: 'username', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the user name.' },
    { name: 'password', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the password.' },
  ],
};
