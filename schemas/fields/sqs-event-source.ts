import type { Struct } from '../struct.ts';

export const sqsEventSource: Struct = {
  name: 'SQSEventSource',
  description: 'Messages of an Amazon SQS queue.',
  fields: [
    {
      name: 'accessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the access key; without it the pod's own AWS identity is used.",
    },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the secret key.' },
    { name: 'region', type: 'string', required: true, description: 'AWS region of the queue.' },
    { name: 'queue', type: 'string', required: true, description: 'Name of the queue, not its address.' },
    { name: 'waitTimeSeconds', type: 'int64', default: '3', description: 'How long one poll waits.' },
    { name: 'roleARN', type: 'string', omitempty: true, description: 'Role to assume.' },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    {
      name: 'queueAccountId',
      type: 'string',
      omitempty: true,
      description: 'Account that owns the queue, when it is another.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'dlq',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: 'Leaves messages that cannot be read in the queue instead of deleting them.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'endpoint', type: 'string', description: 'Address of another SQS service.' },
    {
      name: 'sessionToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with a session token.',
    },
  ],
};
