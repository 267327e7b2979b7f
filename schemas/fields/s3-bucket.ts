import type { Struct } from '../struct.ts';

export const s3Bucket: Struct = {
  name: 'S3Bucket',
  description: '',
  fields: [
    { name: 'key', type: 'string', omitempty: true, description: '' },
    { name: 'name', type: 'string', description: '' },
  ],
};
