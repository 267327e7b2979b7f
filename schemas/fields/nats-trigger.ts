import type { Struct } from '../struct.ts';

export const natsTrigger: Struct = {
  name: 'NATSTrigger',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'subject', type: 'string', description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'auth', type: '*v1alpha1.NATSAuth', omitempty: true, description: '' },
  ],
};
