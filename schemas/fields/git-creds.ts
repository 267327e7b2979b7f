import type { Struct } from '../struct.ts';

export const gitCreds: Struct = {
  name: 'GitCreds',
  description: 'User name and password for Git.',
  fields: [
    { name: 'username', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the user name.' },
    {
      name: 'password',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the password or token.',
    },
  ],
};
