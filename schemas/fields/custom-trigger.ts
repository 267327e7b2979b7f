import type { Struct } from '../struct.ts';

export const customTrigger: Struct = {
  name: 'CustomTrigger',
  description: '',
  fields: [
    { name: 'serverURL', type: 'string', description: '' },
    { name: 'secure', type: 'bool', description: '' },
    { name: 'certSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'serverNameOverride', type: 'string', omitempty: true, description: '' },
    { name: 'spec', type: 'map[string]string', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
  ],
};
