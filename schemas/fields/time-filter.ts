import type { Struct } from '../struct.ts';

export const timeFilter: Struct = {
  name: 'TimeFilter',
  description: '',
  fields: [
    { name: 'start', type: 'string', description: '' },
    { name: 'stop', type: 'string', description: '' },
    { name: 'timezone', type: 'string', omitempty: true, default: 'UTC', description: '' },
  ],
};
