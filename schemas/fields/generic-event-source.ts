import type { Struct } from '../struct.ts';

export const genericEventSource: Struct = {
  name: 'GenericEventSource',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'config', type: 'string', description: '' },
    { name: 'insecure', type: 'bool', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'authSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
