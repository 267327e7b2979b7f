import type { Struct } from '../struct.ts';

export const httpTrigger: Struct = {
  name: 'HTTPTrigger',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    {
      name: 'method',
      type: 'string',
      omitempty: true,
      enum: ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'],
      default: 'POST',
      description: '',
    },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'timeout', type: 'int64', omitempty: true, default: '60', description: '' },
    { name: 'basicAuth', type: '*v1alpha1.BasicAuth', omitempty: true, description: '' },
    { name: 'headers', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'secureHeaders', type: '[]*v1alpha1.SecureHeader', omitempty: true, description: '' },
    { name: 'dynamicHeaders', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'host', type: 'string', description: '' },
  ],
};
