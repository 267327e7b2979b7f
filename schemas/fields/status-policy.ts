import type { Struct } from '../struct.ts';

export const statusPolicy: Struct = {
  name: 'StatusPolicy',
  description: '',
  fields: [{ name: 'allow', type: '[]int32', description: '' }],
};
