import type { Struct } from '../struct.ts';

export const nsqEventSource: Struct = {
  name: 'NSQEventSource',
  description: '',
  fields: [
    { name: 'hostAddress', type: 'string', description: '' },
    { name: 'topic', type: 'string', description: '' },
    { name: 'channel', type: 'string', description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
