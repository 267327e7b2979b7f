import type { Struct } from '../struct.ts';

export const exprFilter: Struct = {
  name: 'ExprFilter',
  description: 'An expression over values of the data.',
  fields: [
    {
      name: 'expr',
      type: 'string',
      required: true,
      description: 'Expression that must give true (govaluate); texts that look like dates are read as times.',
    },
    {
      name: 'fields',
      type: '[]v1alpha1.PayloadField',
      required: true,
      description: 'The variables of the expression; one that is missing in the event rejects it.',
    },
  ],
};
