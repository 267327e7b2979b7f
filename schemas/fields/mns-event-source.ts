import type { Struct } from '../struct.ts';

export const mnsEventSource: Struct = {
  name: 'MNSEventSource',
  description: 'Messages of an Alibaba Cloud MNS queue; they are deleted even when publishing fails.',
  fields: [
    {
      name: 'accessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the access key.',
    },
    {
      name: 'secretKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the secret key.',
    },
    { name: 'queue', type: 'string', required: true, description: 'Name of the queue.' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: 'Has no effect: `body` is always text.' },
    { name: 'endpoint', type: 'string', required: true, description: 'Address of the service.' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
