import type { Struct } from '../struct.ts';

export const jetStreamConfig: Struct = {
  name: 'JetStreamConfig',
  description: 'Connection to a JetStream server that exists already.',
  fields: [
    { name: 'url', type: 'string', omitempty: true, required: true, description: 'Address of the server.' },
    {
      name: 'accessSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret whose value is YAML with `username` and `password`.',
    },
    {
      name: 'streamConfig',
      type: 'string',
      omitempty: true,
      description: "YAML text with the stream's settings; empty means the server's defaults, not the controller's.",
    },
    {
      name: 'tls',
      type: '*v1alpha1.TLSConfig',
      omitempty: true,
      description: 'TLS settings; without them TLS is used all the same, and nothing is verified.',
    },
  ],
};
