import type { Struct } from '../struct.ts';

export const saslConfig: Struct = {
  name: 'SASLConfig',
  description: '',
  fields: [
    {
      name: 'mechanism',
      type: 'string',
      omitempty: true,
      enum: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'],
      default: 'PLAIN',
      description: '',
    },
    { name: 'userSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'passwordSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
