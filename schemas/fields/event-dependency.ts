import type { Struct } from '../struct.ts';

export const eventDependency: Struct = {
  name: 'EventDependency',
  description: '',
  fields: [
    { name: 'name', type: 'string', description: '' },
    { name: 'eventSourceName', type: 'string', description: '' },
    { name: 'eventName', type: 'string', description: '' },
    { name: 'filters', type: '*v1alpha1.EventDependencyFilter', omitempty: true, description: '' },
    { name: 'transform', type: '*v1alpha1.EventDependencyTransformer', omitempty: true, description: '' },
    {
      name: 'filtersLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: '',
    },
  ],
};
