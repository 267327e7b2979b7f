import type { Struct } from '../struct.ts';

export const awsmskiamConfig: Struct = {
  name: 'AWSMSKIAMConfig',
  description: 'IAM authentication at Amazon MSK; always over TLS.',
  fields: [{ name: 'region', type: 'string', required: true, description: 'AWS region of the cluster.' }],
};
