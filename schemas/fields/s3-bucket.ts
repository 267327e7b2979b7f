import type { Struct } from '../struct.ts';

export const s3Bucket: Struct = {
  name: 'S3Bucket',
  description: 'A bucket.',
  fields: [
    { name: 'key', type: 'string', omitempty: true, description: 'Key of the object; not used for events.' },
    { name: 'name', type: 'string', required: true, description: 'Name of the bucket.' },
  ],
};
