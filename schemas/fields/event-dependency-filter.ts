import type { Struct } from '../struct.ts';

export const eventDependencyFilter: Struct = {
  name: 'EventDependencyFilter',
  description: '',
  fields: [
    { name: 'time', type: '*v1alpha1.TimeFilter', omitempty: true, description: '' },
    { name: 'context', type: '*v1alpha1.EventContext', omitempty: true, description: '' },
    { name: 'data', type: '[]v1alpha1.DataFilter', omitempty: true, description: '' },
    { name: 'exprs', type: '[]v1alpha1.ExprFilter', omitempty: true, description: '' },
    {
      name: 'dataLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: '',
    },
    {
      name: 'exprLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: '',
    },
    { name: 'script', type: 'string', omitempty: true, description: '' },
  ],
};
