import type { Struct } from '../struct.ts';

export const argoWorkflowTrigger: Struct = {
  name: 'ArgoWorkflowTrigger',
  description: '',
  fields: [
    { name: 'source', type: '*v1alpha1.ArtifactLocation', omitempty: true, description: '' },
    {
      name: 'operation',
      type: 'v1alpha1.ArgoWorkflowOperation',
      omitempty: true,
      enum: ['submit', 'submit-from', 'suspend', 'resubmit', 'retry', 'resume', 'terminate', 'stop'],
      default: 'submit',
      description: '',
    },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'args', type: '[]string', omitempty: true, description: '' },
  ],
};
