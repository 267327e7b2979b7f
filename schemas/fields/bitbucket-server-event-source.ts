import type { Struct } from '../struct.ts';

export const bitbucketServerEventSource: Struct = {
  name: 'BitbucketServerEventSource',
  description: 'Webhooks of Bitbucket Server and Data Center.',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    {
      name: 'projectKey',
      type: 'string',
      omitempty: true,
      deprecated: '`repositories`',
      description: 'Project of a single repository.',
    },
    {
      name: 'repositorySlug',
      type: 'string',
      omitempty: true,
      deprecated: '`repositories`',
      description: 'Slug of a single repository.',
    },
    { name: 'projects', type: '[]string', omitempty: true, description: 'Projects whose repositories all get a hook.' },
    {
      name: 'repositories',
      type: '[]v1alpha1.BitbucketServerRepository',
      omitempty: true,
      description: 'The repositories in which hooks are created.',
    },
    {
      name: 'events',
      type: '[]string',
      description: 'Names of the events, such as `repo:refs_changed`; needed when hooks are created.',
    },
    {
      name: 'skipBranchRefsChangedOnOpenPR',
      type: 'bool',
      omitempty: true,
      description: 'Drops pushes to branches with an open pull request; needs `accessToken`.',
    },
    {
      name: 'oneEventPerChange',
      type: 'bool',
      omitempty: true,
      description: 'Makes one event of each change of a push.',
    },
    {
      name: 'accessToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the API token; without it no hooks are created.',
    },
    {
      name: 'webhookSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret for the signature; checked only when hooks are created.',
    },
    { name: 'bitbucketserverBaseURL', type: 'string', required: true, description: 'Base address of the REST API.' },
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
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    { name: 'checkInterval', type: 'string', default: '60s', description: 'How often the hooks are applied again.' },
  ],
};
