import type { Struct } from '../struct.ts';

export const condition: Struct = {
  name: 'Condition',
  description: '',
  fields: [
    { name: 'type', type: 'v1alpha1.ConditionType', enum: ['SourcesProvided', 'Deployed'], description: '' },
    { name: 'status', type: 'v1.ConditionStatus', enum: ['True', 'False', 'Unknown'], description: '' },
    { name: 'lastTransitionTime', type: 'v1.Time', omitempty: true, description: '' },
    { name: 'reason', type: 'string', omitempty: true, description: '' },
    { name: 'message', type: 'string', omitempty: true, description: '' },
  ],
};
