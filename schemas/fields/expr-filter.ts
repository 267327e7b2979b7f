import type { Struct } from '../struct.ts';

export const exprFilter: Struct = {
  name: 'ExprFilter',
  description: '',
  fields: [
    { name: 'expr', type: 'string', description: '' },
    { name: 'fields', type: '[]v1alpha1.PayloadField', description: '' },
  ],
};
