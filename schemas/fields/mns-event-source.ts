import type { Struct } from '../struct.ts';

export const mnsEventSource: Struct = {
  name: 'MNSEventSource',
  description: '',
  fields: [
    { name: 'accessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'queue', type: 'string', description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'endpoint', type: 'string', description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
