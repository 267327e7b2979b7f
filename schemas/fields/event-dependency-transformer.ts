import type { Struct } from '../struct.ts';

export const eventDependencyTransformer: Struct = {
  name: 'EventDependencyTransformer',
  description: '',
  fields: [
    { name: 'jq', type: 'string', omitempty: true, description: '' },
    { name: 'script', type: 'string', omitempty: true, description: '' },
  ],
};
