import type { Struct } from '../struct.ts';

export const openWhiskTrigger: Struct = {
  name: 'OpenWhiskTrigger',
  description: '',
  fields: [
    { name: 'host', type: 'string', description: '' },
    { name: 'version', type: 'string', omitempty: true, default: 'v1', description: '' },
    { name: 'namespace', type: 'string', omitempty: true, default: '_', description: '' },
    { name: 'authToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'actionName', type: 'string', description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
  ],
};
