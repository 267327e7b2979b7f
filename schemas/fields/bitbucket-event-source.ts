import type { Struct } from '../struct.ts';

export const bitbucketEventSource: Struct = {
  name: 'BitbucketEventSource',
  description: '',
  fields: [
    { name: 'deleteHookOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'webhook', type: '*v1alpha1.WebhookContext', description: '' },
    { name: 'auth', type: '*v1alpha1.BitbucketAuth', description: '' },
    { name: 'events', type: '[]string', description: '' },
    { name: 'owner', type: 'string', omitempty: true, description: '' },
    { name: 'projectKey', type: 'string', omitempty: true, description: '' },
    { name: 'repositorySlug', type: 'string', omitempty: true, description: '' },
    { name: 'repositories', type: '[]v1alpha1.BitbucketRepository', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
