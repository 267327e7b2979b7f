import type { Struct } from '../struct.ts';

export const basicAuth: Struct = {
  name: 'BasicAuth',
  description: 'User name and password from Secrets.',
  fields: [
    { name: 'username', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the user name.' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the password.' },
  ],
};
