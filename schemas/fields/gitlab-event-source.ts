import type { Struct } from '../struct.ts';

export const gitlabEventSource: Struct = {
  name: 'GitlabEventSource',
  description: 'Webhooks of GitLab.',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    {
      name: 'projectID',
      type: 'string',
      omitempty: true,
      deprecated: '`projects`',
      description: 'A single project.',
    },
    { name: 'events', type: '[]string', required: true, description: 'Names of hook settings, such as `PushEvents`.' },
    {
      name: 'accessToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the API token.',
    },
    {
      name: 'enableSSLVerification',
      type: 'bool',
      omitempty: true,
      description: 'GitLab checks the certificate of the endpoint.',
    },
    { name: 'gitlabBaseURL', type: 'string', required: true, description: 'Base address of GitLab.' },
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
    { name: 'projects', type: '[]string', omitempty: true, description: 'Projects in which hooks are created.' },
    {
      name: 'secretToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret for `X-Gitlab-Token`; checked only when hooks are created.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'groups', type: '[]string', omitempty: true, description: 'Groups in which hooks are created.' },
  ],
};
