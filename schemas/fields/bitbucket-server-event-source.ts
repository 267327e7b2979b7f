import type { Struct } from '../struct.ts';

export const bitbucketServerEventSource: Struct = {
  name: 'BitbucketServerEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'projectKey', type: 'string', omitempty: true, description: '' },
    { name: 'repositorySlug', type: 'string', omitempty: true, description: '' },
    { name: 'projects', type: '[]string', omitempty: true, description: '' },
    { name: 'repositories', type: '[]v1alpha1.BitbucketServerRepository', omitempty: true, description: '' },
    { name: 'events', type: '[]string', description: '' },
    { name: 'skipBranchRefsChangedOnOpenPR', type: 'bool', omitempty: true, description: '' },
    { name: 'oneEventPerChange', type: 'bool', omitempty: true, description: '' },
    { name: 'accessToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'webhookSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'bitbucketserverBaseURL', type: 'string', description: '' },
    { name: 'deleteHookOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'checkInterval', type: 'string', default: '60s', description: '' },
  ],
};
