import type { Struct } from '../struct.ts';

export const azureEventsHubEventSource: Struct = {
  name: 'AzureEventsHubEventSource',
  description: '',
  fields: [
    { name: 'fqdn', type: 'string', description: '' },
    { name: 'sharedAccessKeyName', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'sharedAccessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'hubName', type: 'string', description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
