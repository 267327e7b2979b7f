import type { Struct } from '../struct.ts';

export const k8SResourcePolicy: Struct = {
  name: 'K8SResourcePolicy',
  description: 'When a created object counts as a success.',
  fields: [
    {
      name: 'labels',
      type: 'map[string]string',
      omitempty: true,
      required: true,
      description: 'Labels that must all appear on the object.',
    },
    { name: 'backoff', type: '*v1alpha1.Backoff', description: 'How often and at which pace to look.' },
    {
      name: 'errorOnBackoffTimeout',
      type: 'bool',
      description: 'Counts as a failure when the labels do not appear in time; without it as a success.',
    },
  ],
};
