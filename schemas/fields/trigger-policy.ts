import type { Struct } from '../struct.ts';

export const triggerPolicy: Struct = {
  name: 'TriggerPolicy',
  description: '',
  fields: [
    { name: 'k8s', type: '*v1alpha1.K8SResourcePolicy', omitempty: true, description: '' },
    { name: 'status', type: '*v1alpha1.StatusPolicy', omitempty: true, description: '' },
  ],
};
