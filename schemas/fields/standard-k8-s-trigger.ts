import type { Struct } from '../struct.ts';

export const standardK8STrigger: Struct = {
  name: 'StandardK8STrigger',
  description: '',
  fields: [
    { name: 'source', type: '*v1alpha1.ArtifactLocation', omitempty: true, description: '' },
    {
      name: 'operation',
      type: 'v1alpha1.KubernetesResourceOperation',
      omitempty: true,
      enum: ['create', 'update', 'patch', 'delete'],
      default: 'create',
      description: '',
    },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    {
      name: 'patchStrategy',
      type: 'types.PatchType',
      omitempty: true,
      enum: [
        'application/json-patch+json',
        'application/merge-patch+json',
        'application/strategic-merge-patch+json',
        'application/apply-patch+yaml',
      ],
      default: 'application/merge-patch+json',
      description: '',
    },
    { name: 'liveObject', type: 'bool', omitempty: true, description: '' },
  ],
};
