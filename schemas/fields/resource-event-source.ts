import type { Struct } from '../struct.ts';

export const resourceEventSource: Struct = {
  name: 'ResourceEventSource',
  description: '',
  fields: [
    { name: 'namespace', type: 'string', description: '' },
    { name: 'filter', type: '*v1alpha1.ResourceFilter', omitempty: true, description: '' },
    { embedded: 'v1.GroupVersionResource' },
    { name: 'eventTypes', type: '[]v1alpha1.ResourceEventType', description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
  ],
};
