import type { Struct } from '../struct.ts';

export const pulsarEventSource: Struct = {
  name: 'PulsarEventSource',
  description: '',
  fields: [
    { name: 'topics', type: '[]string', description: '' },
    {
      name: 'type',
      type: 'string',
      omitempty: true,
      enum: ['exclusive', 'shared'],
      default: 'exclusive',
      description: '',
    },
    { name: 'url', type: 'string', description: '' },
    { name: 'tlsTrustCertsSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'tlsAllowInsecureConnection', type: 'bool', omitempty: true, description: '' },
    { name: 'tlsValidateHostname', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'authTokenSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'authAthenzParams', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'authAthenzSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
