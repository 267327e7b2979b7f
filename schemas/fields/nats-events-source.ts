import type { Struct } from '../struct.ts';

export const natsEventsSource: Struct = {
  name: 'NATSEventsSource',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'subject', type: 'string', description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'auth', type: '*v1alpha1.NATSAuth', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'queue', type: '*string', description: '' },
  ],
};
