import type { Struct } from '../struct.ts';

export const logTrigger: Struct = {
  name: 'LogTrigger',
  description: '',
  fields: [{ name: 'intervalSeconds', type: 'uint64', omitempty: true, description: '' }],
};
