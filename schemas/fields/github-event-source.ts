import type { Struct } from '../struct.ts';

export const githubEventSource: Struct = {
  name: 'GithubEventSource',
  description: 'Webhooks of GitHub.',
  fields: [
    { name: 'id', type: 'int64', description: 'Not used.' },
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    { name: 'owner', type: 'string', deprecated: '`repositories`', description: 'Owner of a single repository.' },
    { name: 'repository', type: 'string', deprecated: '`repositories`', description: 'Name of a single repository.' },
    {
      name: 'events',
      type: '[]string',
      description: 'Names of the events, `*` for all; needed when hooks are created.',
    },
    {
      name: 'apiToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with an API token; with it and `webhook.url` the hooks are created.',
    },
    {
      name: 'webhookSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret for the signature; every call is checked when it is set.',
    },
    {
      name: 'insecure',
      type: 'bool',
      omitempty: true,
      description: 'GitHub does not check the certificate of the endpoint.',
    },
    {
      name: 'active',
      type: 'bool',
      omitempty: true,
      description: 'The hook is created enabled; without it GitHub sends nothing.',
    },
    {
      name: 'contentType',
      type: 'string',
      omitempty: true,
      enum: ['json', 'form'],
      description: 'How GitHub sends the payload.',
    },
    {
      name: 'githubBaseURL',
      type: 'string',
      omitempty: true,
      description: 'API address of GitHub Enterprise; needs `githubUploadURL`.',
    },
    {
      name: 'githubUploadURL',
      type: 'string',
      omitempty: true,
      description: 'Upload address of GitHub Enterprise; needs `githubBaseURL`.',
    },
    {
      name: 'deleteHookOnFinish',
      type: 'bool',
      omitempty: true,
      description: 'Deletes the hooks it registered when the EventSource stops.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'repositories',
      type: '[]v1alpha1.OwnedRepositories',
      omitempty: true,
      description: 'Repositories in which hooks are created; give these or `organizations`.',
    },
    {
      name: 'organizations',
      type: '[]string',
      omitempty: true,
      description: 'Organizations in which hooks are created; give these or `repositories`.',
    },
    {
      name: 'githubApp',
      type: '*v1alpha1.GithubAppCreds',
      omitempty: true,
      description: 'Credentials of a GitHub App; `apiToken` wins.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
