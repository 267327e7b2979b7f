import type { Struct } from '../struct.ts';

export const metadata: Struct = {
  name: 'Metadata',
  description: 'Labels and annotations.',
  fields: [
    { name: 'annotations', type: 'map[string]string', omitempty: true, description: 'Annotations.' },
    {
      name: 'labels',
      type: 'map[string]string',
      omitempty: true,
      description: 'Labels; those that the controller sets win.',
    },
  ],
};
