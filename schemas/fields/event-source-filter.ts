import type { Struct } from '../struct.ts';

export const eventSourceFilter: Struct = {
  name: 'EventSourceFilter',
  description: '',
  fields: [{ name: 'expression', type: 'string', omitempty: true, description: '' }],
};
