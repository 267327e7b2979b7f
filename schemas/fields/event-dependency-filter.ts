import type { Struct } from '../struct.ts';

export const eventDependencyFilter: Struct = {
  name: 'EventDependencyFilter',
  description: 'Decides which events of a dependency count.',
  fields: [
    {
      name: 'time',
      type: '*v1alpha1.TimeFilter',
      omitempty: true,
      description: 'A window of the day in which the event must have been made.',
    },
    {
      name: 'context',
      type: '*v1alpha1.EventContext',
      omitempty: true,
      description: 'Attributes the event must have.',
    },
    { name: 'data', type: '[]v1alpha1.DataFilter', omitempty: true, description: 'Comparisons of single values.' },
    { name: 'exprs', type: '[]v1alpha1.ExprFilter', omitempty: true, description: 'Expressions over several values.' },
    {
      name: 'dataLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: 'How the `data` filters are combined.',
    },
    {
      name: 'exprLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: 'How the `exprs` filters are combined.',
    },
    {
      name: 'script',
      type: 'string',
      omitempty: true,
      description: 'Lua that must return `true`; it always runs last, and an error in it rejects the event.',
    },
  ],
};
