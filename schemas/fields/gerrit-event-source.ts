import type { Struct } from '../struct.ts';

export const gerritEventSource: Struct = {
  name: 'GerritEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'hookName', type: 'string', description: '' },
    { name: 'events', type: '[]string', description: '' },
    { name: 'auth', type: '*v1alpha1.BasicAuth', omitempty: true, description: '' },
    { name: 'gerritBaseURL', type: 'string', description: '' },
    { name: 'deleteHookOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'projects', type: '[]string', omitempty: true, description: '' },
    { name: 'sslVerify', type: 'bool', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'maxTries', type: 'int64', description: '' },
  ],
};
