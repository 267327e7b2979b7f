import type { Struct } from '../struct.ts';

export const webhookContext: Struct = {
  name: 'WebhookContext',
  description: '',
  fields: [
    { name: 'endpoint', type: 'string', description: '' },
    { name: 'method', type: 'string', description: '' },
    { name: 'port', type: 'string', description: '' },
    { name: 'url', type: 'string', description: '' },
    { name: 'serverCertSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'serverKeySecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'authSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'maxPayloadSize', type: '*int64', omitempty: true, default: '1048576', description: '' },
  ],
};
