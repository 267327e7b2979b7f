import type { Struct } from '../struct.ts';

export const natsAuth: Struct = {
  name: 'NATSAuth',
  description: '',
  fields: [
    { name: 'basic', type: '*v1alpha1.BasicAuth', omitempty: true, description: '' },
    { name: 'token', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'nkey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'credential', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
