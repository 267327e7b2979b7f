import type { Struct } from '../struct.ts';

export const watchPathConfig: Struct = {
  name: 'WatchPathConfig',
  description: '',
  fields: [
    { name: 'directory', type: 'string', description: '' },
    { name: 'path', type: 'string', omitempty: true, description: '' },
    { name: 'pathRegexp', type: 'string', omitempty: true, description: '' },
  ],
};
