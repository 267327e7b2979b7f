import type { Struct } from '../struct.ts';

export const gitRemoteConfig: Struct = {
  name: 'GitRemoteConfig',
  description: '',
  fields: [
    { name: 'name', type: 'string', description: '' },
    { name: 'urls', type: '[]string', description: '' },
  ],
};
