import type { Struct } from '../struct.ts';

export const jetStreamConfig: Struct = {
  name: 'JetStreamConfig',
  description: '',
  fields: [
    { name: 'url', type: 'string', omitempty: true, description: '' },
    { name: 'accessSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'streamConfig', type: 'string', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
  ],
};
