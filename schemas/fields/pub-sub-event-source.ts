import type { Struct } from '../struct.ts';

export const pubSubEventSource: Struct = {
  name: 'PubSubEventSource',
  description: 'Messages of Google Cloud Pub/Sub.',
  fields: [
    { name: 'projectID', type: 'string', description: 'Project of the subscription; needed outside Google Cloud.' },
    {
      name: 'topicProjectID',
      type: 'string',
      default: '{projectID}',
      description: 'Project of the topic, when it is another; needs `topic`.',
    },
    { name: 'topic', type: 'string', description: 'Topic to subscribe to; give this or `subscriptionID`.' },
    {
      name: 'subscriptionID',
      type: 'string',
      description: "Subscription to read; when left out its name is made from the event's.",
    },
    {
      name: 'credentialSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with a service account key; without it the pod's own identity is used.",
    },
    {
      name: 'deleteSubscriptionOnFinish',
      type: 'bool',
      omitempty: true,
      description: 'Deletes the subscription when the EventSource stops.',
    },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
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
  ],
};
