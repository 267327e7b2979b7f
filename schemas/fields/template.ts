import type { Struct } from '../struct.ts';

export const template: Struct = {
  name: 'Template',
  description: '',
  fields: [
    { name: 'metadata', type: '*v1alpha1.Metadata', omitempty: true, description: '' },
    { name: 'serviceAccountName', type: 'string', omitempty: true, description: '' },
    { name: 'container', type: '*v1alpha1.Container', omitempty: true, description: '' },
    { name: 'volumes', type: '[]v1.Volume', omitempty: true, description: '' },
    { name: 'securityContext', type: '*v1.PodSecurityContext', omitempty: true, description: '' },
    { name: 'nodeSelector', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'tolerations', type: '[]v1.Toleration', omitempty: true, description: '' },
    { name: 'imagePullSecrets', type: '[]v1.LocalObjectReference', omitempty: true, description: '' },
    { name: 'priorityClassName', type: 'string', omitempty: true, description: '' },
    { name: 'priority', type: '*int32', omitempty: true, description: '' },
    { name: 'affinity', type: '*v1.Affinity', omitempty: true, description: '' },
  ],
};
