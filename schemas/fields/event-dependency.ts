import type { Struct } from '../struct.ts';

export const eventDependency: Struct = {
  name: 'EventDependency',
  description: 'An event the Sensor listens to.',
  fields: [
    {
      name: 'name',
      type: 'string',
      required: true,
      description:
        'Name used in `conditions` and `dependencyName`; letters, digits and dashes, and no word of the expression language.',
    },
    { name: 'eventSourceName', type: 'string', required: true, description: 'Name of the EventSource object.' },
    { name: 'eventName', type: 'string', required: true, description: 'Name of the event inside the EventSource.' },
    {
      name: 'filters',
      type: '*v1alpha1.EventDependencyFilter',
      omitempty: true,
      description: 'Which of these events count.',
    },
    {
      name: 'transform',
      type: '*v1alpha1.EventDependencyTransformer',
      omitempty: true,
      description: 'Changes the event before it is filtered.',
    },
    {
      name: 'filtersLogicalOperator',
      type: 'v1alpha1.LogicalOperator',
      omitempty: true,
      enum: ['and', 'or'],
      default: 'and',
      description: 'How the kinds of filters are combined; with `or` a filter that fails still rejects the event.',
    },
  ],
};
