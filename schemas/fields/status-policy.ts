import type { Struct } from '../struct.ts';

export const statusPolicy: Struct = {
  name: 'StatusPolicy',
  description: 'Which HTTP statuses count as a success.',
  fields: [{ name: 'allow', type: '[]int32', required: true, description: 'The statuses.' }],
};
