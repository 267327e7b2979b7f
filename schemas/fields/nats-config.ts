import type { Struct } from '../struct.ts';

export const natsConfig: Struct = {
  name: 'NATSConfig',
  description: 'Connection to a NATS Streaming server.',
  fields: [
    { name: 'url', type: 'string', omitempty: true, required: true, description: 'Address of the server.' },
    { name: 'clusterID', type: '*string', omitempty: true, required: true, description: 'Name of the cluster.' },
    {
      name: 'auth',
      type: '*v1alpha1.AuthStrategy',
      omitempty: true,
      enum: ['none', 'token'],
      default: 'none',
      description: 'How to log in.',
    },
    {
      name: 'accessSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret whose value is YAML with `token`.',
    },
  ],
};
