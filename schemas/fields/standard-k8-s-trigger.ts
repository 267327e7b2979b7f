import type { Struct } from '../struct.ts';

export const standardK8STrigger: Struct = {
  name: 'StandardK8STrigger',
  description: 'Creates or changes a Kubernetes object.',
  fields: [
    {
      name: 'source',
      type: '*v1alpha1.ArtifactLocation',
      omitempty: true,
      required: true,
      description: 'Where the object comes from.',
    },
    {
      name: 'operation',
      type: 'v1alpha1.KubernetesResourceOperation',
      omitempty: true,
      enum: ['create', 'update', 'patch', 'delete'],
      default: 'create',
      description: 'What to do with it.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into the object before the trigger runs.',
    },
    {
      name: 'patchStrategy',
      type: 'types.PatchType',
      omitempty: true,
      enum: ['application/merge-patch+json', 'application/strategic-merge-patch+json'],
      default: 'application/merge-patch+json',
      description:
        'How `patch` is applied. The API server refuses the other kinds of patch, as the object is what is sent.',
    },
    {
      name: 'liveObject',
      type: 'bool',
      omitempty: true,
      description: 'With `update`, starts from the object in the cluster instead of the source.',
    },
  ],
};
