import type { Struct } from '../struct.ts';

export const triggerPolicy: Struct = {
  name: 'TriggerPolicy',
  description: 'When a trigger counts as a success.',
  fields: [
    {
      name: 'k8s',
      type: '*v1alpha1.K8SResourcePolicy',
      omitempty: true,
      description: 'Looks at labels of the created object.',
    },
    {
      name: 'status',
      type: '*v1alpha1.StatusPolicy',
      omitempty: true,
      description: 'Looks at the status of the answer.',
    },
  ],
};
