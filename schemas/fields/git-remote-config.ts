import type { Struct } from '../struct.ts';

export const gitRemoteConfig: Struct = {
  name: 'GitRemoteConfig',
  description: 'A Git remote.',
  fields: [
    { name: 'name', type: 'string', required: true, description: 'Its name.' },
    { name: 'urls', type: '[]string', required: true, description: 'Its addresses; the first is used to fetch.' },
  ],
};
