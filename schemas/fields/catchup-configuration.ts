import type { Struct } from '../struct.ts';

export const catchupConfiguration: Struct = {
  name: 'CatchupConfiguration',
  description: '',
  fields: [
    { name: 'enabled', type: 'bool', omitempty: true, description: '' },
    { name: 'maxDuration', type: 'string', omitempty: true, description: '' },
  ],
};
