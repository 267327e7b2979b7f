import type { Struct } from '../struct.ts';

export const tlsConfig: Struct = {
  name: 'TLSConfig',
  description: '',
  fields: [
    { name: 'caCertSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'clientCertSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'clientKeySecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'insecureSkipVerify', type: 'bool', omitempty: true, default: 'false', description: '' },
    { name: 'enabled', type: 'bool', omitempty: true, default: 'false', description: '' },
  ],
};
