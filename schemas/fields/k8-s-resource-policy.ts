import type { Struct } from '../struct.ts';

export const k8SResourcePolicy: Struct = {
  name: 'K8SResourcePolicy',
  description: '',
  fields: [
    { name: 'labels', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'backoff', type: '*v1alpha1.Backoff', description: '' },
    { name: 'errorOnBackoffTimeout', type: 'bool', description: '' },
  ],
};
