import type { Struct } from '../struct.ts';

export const gerritEventSource: Struct = {
  name: 'GerritEventSource',
  description: 'Webhooks of Gerrit (plugin `webhooks`).',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    { name: 'hookName', type: 'string', description: 'Name of the hook in Gerrit.' },
    { name: 'events', type: '[]string', required: true, description: 'Kinds of events to register for.' },
    {
      name: 'auth',
      type: '*v1alpha1.BasicAuth',
      omitempty: true,
      required: true,
      description: 'User and password for the API.',
    },
    { name: 'gerritBaseURL', type: 'string', required: true, description: 'Base address of Gerrit.' },
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
      name: 'projects',
      type: '[]string',
      omitempty: true,
      required: true,
      description: 'Projects in which the hook is created.',
    },
    { name: 'sslVerify', type: 'bool', omitempty: true, description: 'Gerrit checks the certificate of the endpoint.' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'maxTries', type: 'int64', description: 'How often Gerrit tries to deliver.' },
  ],
};
