import type { Struct } from '../struct.ts';

export const bitbucketEventSource: Struct = {
  name: 'BitbucketEventSource',
  description: 'Webhooks of Bitbucket Cloud.',
  fields: [
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
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    {
      name: 'auth',
      type: '*v1alpha1.BitbucketAuth',
      required: true,
      description: 'Credentials for the API; without them the controller’s check panics and nothing is deployed.',
    },
    {
      name: 'events',
      type: '[]string',
      description: 'Names of the events to subscribe to, such as `repo:push`; needed when hooks are created.',
    },
    {
      name: 'owner',
      type: 'string',
      omitempty: true,
      deprecated: '`repositories`',
      description: 'Owner of a single repository.',
    },
    { name: 'projectKey', type: 'string', omitempty: true, description: 'Not used.' },
    {
      name: 'repositorySlug',
      type: 'string',
      omitempty: true,
      deprecated: '`repositories`',
      description: 'Slug of a single repository.',
    },
    {
      name: 'repositories',
      type: '[]v1alpha1.BitbucketRepository',
      omitempty: true,
      description: 'The repositories in which hooks are created.',
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
