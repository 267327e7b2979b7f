import type { Struct } from '../struct.ts';

export const metadata: Struct = {
  name: 'Metadata',
  description: '',
  fields: [
    { name: 'annotations', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'labels', type: 'map[string]string', omitempty: true, description: '' },
  ],
};
