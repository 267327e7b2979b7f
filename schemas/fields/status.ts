import type { Struct } from '../struct.ts';

export const status: Struct = {
  name: 'Status',
  description: 'Conditions of an object, written by the controller.',
  fields: [{ name: 'conditions', type: '[]v1alpha1.Condition', omitempty: true, description: 'The conditions.' }],
};
