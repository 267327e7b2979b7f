import type { Struct } from '../struct.ts';

export const natsConfig: Struct = {
  name: 'NATSConfig',
  description: '',
  fields: [
    { name: 'url', type: 'string', omitempty: true, description: '' },
    { name: 'clusterID', type: '*string', omitempty: true, description: '' },
    {
      name: 'auth',
      type: '*v1alpha1.AuthStrategy',
      omitempty: true,
      enum: ['none', 'token'],
      default: 'none',
      description: '',
    },
    { name: 'accessSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
