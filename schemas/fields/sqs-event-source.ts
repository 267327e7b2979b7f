import type { Struct } from '../struct.ts';

export const sqsEventSource: Struct = {
  name: 'SQSEventSource',
  description: '',
  fields: [
    { name: 'accessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'region', type: 'string', description: '' },
    { name: 'queue', type: 'string', description: '' },
    { name: 'waitTimeSeconds', type: 'int64', description: '' },
    { name: 'roleARN', type: 'string', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'queueAccountId', type: 'string', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'dlq', type: 'bool', omitempty: true, default: 'false', description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'endpoint', type: 'string', description: '' },
    { name: 'sessionToken', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
