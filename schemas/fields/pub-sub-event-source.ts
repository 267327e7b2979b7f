import type { Struct } from '../struct.ts';

export const pubSubEventSource: Struct = {
  name: 'PubSubEventSource',
  description: '',
  fields: [
    { name: 'projectID', type: 'string', description: '' },
    { name: 'topicProjectID', type: 'string', default: '{projectID}', description: '' },
    { name: 'topic', type: 'string', description: '' },
    { name: 'subscriptionID', type: 'string', description: '' },
    { name: 'credentialSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'deleteSubscriptionOnFinish', type: 'bool', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
