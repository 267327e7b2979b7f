import type { Struct } from '../struct.ts';

export const s3Filter: Struct = {
  name: 'S3Filter',
  description: 'Which objects count, by key.',
  fields: [
    { name: 'prefix', type: 'string', description: 'The key must begin with this.' },
    { name: 'suffix', type: 'string', description: 'The key must end with this.' },
  ],
};
