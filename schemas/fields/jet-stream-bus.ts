import type { Struct } from '../struct.ts';

export const jetStreamBus: Struct = {
  name: 'JetStreamBus',
  description: '',
  fields: [
    { name: 'version', type: 'string', omitempty: true, description: '' },
    { name: 'replicas', type: '*int32', omitempty: true, default: '3', description: '' },
    { name: 'containerTemplate', type: '*v1alpha1.ContainerTemplate', omitempty: true, description: '' },
    { name: 'reloaderContainerTemplate', type: '*v1alpha1.ContainerTemplate', omitempty: true, description: '' },
    { name: 'metricsContainerTemplate', type: '*v1alpha1.ContainerTemplate', omitempty: true, description: '' },
    { name: 'persistence', type: '*v1alpha1.PersistenceStrategy', omitempty: true, description: '' },
    { name: 'metadata', type: '*v1alpha1.Metadata', omitempty: true, description: '' },
    { name: 'nodeSelector', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'tolerations', type: '[]v1.Toleration', omitempty: true, description: '' },
    { name: 'securityContext', type: '*v1.PodSecurityContext', omitempty: true, description: '' },
    { name: 'imagePullSecrets', type: '[]v1.LocalObjectReference', omitempty: true, description: '' },
    { name: 'priorityClassName', type: 'string', omitempty: true, description: '' },
    { name: 'priority', type: '*int32', omitempty: true, description: '' },
    { name: 'affinity', type: '*v1.Affinity', omitempty: true, description: '' },
    { name: 'serviceAccountName', type: 'string', omitempty: true, description: '' },
    { name: 'settings', type: '*string', omitempty: true, description: '' },
    { name: 'startArgs', type: '[]string', omitempty: true, description: '' },
    { name: 'streamConfig', type: '*string', omitempty: true, description: '' },
    { name: 'maxPayload', type: '*string', omitempty: true, default: '1MB', description: '' },
  ],
};
