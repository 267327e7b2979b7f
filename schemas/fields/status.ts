import type { Struct } from '../struct.ts';

export const status: Struct = {
  name: 'Status',
  description: '',
  fields: [{ name: 'conditions', type: '[]v1alpha1.Condition', omitempty: true, description: '' }],
};
