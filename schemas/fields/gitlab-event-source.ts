import type { Struct } from '../struct.ts';

export const gitlabEventSource: Struct = {
  name: 'GitlabEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'projectID', type: 'string', omitempty: true, description: '' },
    { name: 'events', type: '[]string', description: '' },
    { name: 'accessToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'enableSSLVerification', type: 'bool', omitempty: true, description: '' },
    { name: 'gitlabBaseURL', type: 'string', description: '' },
    { name: 'deleteHookOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'projects', type: '[]string', omitempty: true, description: '' },
    { name: 'secretToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'groups', type: '[]string', omitempty: true, description: '' },
  ],
};
