import type { Struct } from '../struct.ts';

export const pulsarTrigger: Struct = {
  name: 'PulsarTrigger',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'topic', type: 'string', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'tlsTrustCertsSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'tlsAllowInsecureConnection', type: 'bool', omitempty: true, description: '' },
    { name: 'tlsValidateHostname', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'authTokenSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'authAthenzParams', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'authAthenzSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
