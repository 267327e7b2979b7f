import type { Struct } from '../struct.ts';

export const saslConfig: Struct = {
  name: 'SASLConfig',
  description: 'SASL settings of Kafka.',
  fields: [
    {
      name: 'mechanism',
      type: 'string',
      omitempty: true,
      enum: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'],
      default: 'PLAIN',
      description: 'How to log in; for a bus only PLAIN and SCRAM work.',
    },
    {
      name: 'userSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the user name.',
    },
    {
      name: 'passwordSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the password.',
    },
  ],
};
