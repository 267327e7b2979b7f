import type { Struct } from '../struct.ts';

export const githubEventSource: Struct = {
  name: 'GithubEventSource',
  description: '',
  fields: [
    { name: 'id', type: 'int64', description: '' },
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'owner', type: 'string', description: '' },
    { name: 'repository', type: 'string', description: '' },
    { name: 'events', type: '[]string', description: '' },
    { name: 'apiToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'webhookSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'insecure', type: 'bool', omitempty: true, description: '' },
    { name: 'active', type: 'bool', omitempty: true, description: '' },
    { name: 'contentType', type: 'string', omitempty: true, enum: ['json', 'form'], description: '' },
    { name: 'githubBaseURL', type: 'string', omitempty: true, description: '' },
    { name: 'githubUploadURL', type: 'string', omitempty: true, description: '' },
    { name: 'deleteHookOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'repositories', type: '[]v1alpha1.OwnedRepositories', omitempty: true, description: '' },
    { name: 'organizations', type: '[]string', omitempty: true, description: '' },
    { name: 'githubApp', type: '*v1alpha1.GithubAppCreds', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
