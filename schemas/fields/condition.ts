import type { Struct } from '../struct.ts';

export const condition: Struct = {
  name: 'Condition',
  description: "One part of an object's state, written by the controller.",
  fields: [
    {
      name: 'type',
      type: 'v1alpha1.ConditionType',
      enum: ['SourcesProvided', 'Deployed'],
      description: 'Name of the condition.',
    },
    {
      name: 'status',
      type: 'v1.ConditionStatus',
      enum: ['True', 'False', 'Unknown'],
      description: 'Whether it holds.',
    },
    { name: 'lastTransitionTime', type: 'v1.Time', omitempty: true, description: 'When that last changed.' },
    { name: 'reason', type: 'string', omitempty: true, description: 'One word why.' },
    {
      name: 'message',
      type: 'string',
      omitempty: true,
      description: "The controller's message: here stands the validation error.",
    },
  ],
};
