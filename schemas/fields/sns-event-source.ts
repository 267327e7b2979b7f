import type { Struct } from '../struct.ts';

export const snsEventSource: Struct = {
  name: 'SNSEventSource',
  description: 'Notifications of Amazon SNS.',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    { name: 'topicArn', type: 'string', required: true, description: 'ARN of the topic.' },
    {
      name: 'accessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the access key; without it the pod's own AWS identity is used.",
    },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the secret key.' },
    { name: 'region', type: 'string', required: true, description: 'AWS region of the topic.' },
    { name: 'roleARN', type: 'string', omitempty: true, description: 'Role to assume; wins over the keys.' },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'validateSignature',
      type: 'bool',
      omitempty: true,
      description: 'Meant to check signatures; rejects every genuine notification.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'endpoint', type: 'string', description: 'Address of another SNS service.' },
  ],
};
