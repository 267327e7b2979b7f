import type { Struct } from '../struct.ts';

export const emitterEventSource: Struct = {
  name: 'EmitterEventSource',
  description: '',
  fields: [
    { name: 'broker', type: 'string', description: '' },
    { name: 'channelKey', type: 'string', description: '' },
    { name: 'channelName', type: 'string', description: '' },
    { name: 'username', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
