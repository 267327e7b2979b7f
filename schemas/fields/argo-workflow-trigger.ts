import type { Struct } from '../struct.ts';

export const argoWorkflowTrigger: Struct = {
  name: 'ArgoWorkflowTrigger',
  description: 'Runs the `argo` command line on a workflow.',
  fields: [
    {
      name: 'source',
      type: '*v1alpha1.ArtifactLocation',
      omitempty: true,
      required: true,
      description: 'Where the workflow comes from.',
    },
    {
      name: 'operation',
      type: 'v1alpha1.ArgoWorkflowOperation',
      omitempty: true,
      required: true,
      enum: ['submit', 'submit-from', 'suspend', 'resubmit', 'retry', 'resume', 'terminate', 'stop'],
      default: 'submit',
      description: 'What to do; although a default is documented, leaving it out fails validation.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description:
        'Values from events that are put into the workflow; ignored by every operation that does not submit it as a file.',
    },
    {
      name: 'args',
      type: '[]string',
      omitempty: true,
      description: 'Further arguments of the `argo` command, taken as they are: nothing in them is replaced.',
    },
  ],
};
