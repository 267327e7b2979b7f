import type { Struct } from '../struct.ts';

export const snsEventSource: Struct = {
  name: 'SNSEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'topicArn', type: 'string', description: '' },
    { name: 'accessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'region', type: 'string', description: '' },
    { name: 'roleARN', type: 'string', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'validateSignature', type: 'bool', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'endpoint', type: 'string', description: '' },
  ],
};
