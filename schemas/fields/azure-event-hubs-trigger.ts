import type { Struct } from '../struct.ts';

export const azureEventHubsTrigger: Struct = {
  name: 'AzureEventHubsTrigger',
  description: '',
  fields: [
    { name: 'fqdn', type: 'string', description: '' },
    { name: 'hubName', type: 'string', description: '' },
    { name: 'sharedAccessKeyName', type: '*v1.SecretKeySelector', description: '' },
    { name: 'sharedAccessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
  ],
};
