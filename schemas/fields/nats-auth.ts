import type { Struct } from '../struct.ts';

export const natsAuth: Struct = {
  name: 'NATSAuth',
  description: 'Credentials for NATS; the first of basic, token, nkey, credential wins.',
  fields: [
    { name: 'basic', type: '*v1alpha1.BasicAuth', omitempty: true, description: 'User and password.' },
    { name: 'token', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with a token.' },
    { name: 'nkey', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with an NKey seed.' },
    {
      name: 'credential',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with a credentials file.',
    },
  ],
};
