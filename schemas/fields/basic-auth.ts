import type { Struct } from '../struct.ts';

export const basicAuth: Struct = {
  name: 'BasicAuth',
  description: '',
  fields: [
    { name: 'username', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
