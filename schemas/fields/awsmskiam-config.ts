import type { Struct } from '../struct.ts';

export const awsmskiamConfig: Struct = {
  name: 'AWSMSKIAMConfig',
  description: '',
  fields: [{ name: 'region', type: 'string', description: '' }],
};
