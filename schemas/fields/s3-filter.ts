import type { Struct } from '../struct.ts';

export const s3Filter: Struct = {
  name: 'S3Filter',
  description: '',
  fields: [
    { name: 'prefix', type: 'string', description: '' },
    { name: 'suffix', type: 'string', description: '' },
  ],
};
