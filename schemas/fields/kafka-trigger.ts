import type { Struct } from '../struct.ts';

export const kafkaTrigger: Struct = {
  name: 'KafkaTrigger',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'topic', type: 'string', description: '' },
    { name: 'partition', type: 'int32', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'requiredAcks', type: 'int32', omitempty: true, default: '1', description: '' },
    { name: 'compress', type: 'bool', omitempty: true, default: 'false', description: '' },
    { name: 'flushFrequency', type: 'int32', omitempty: true, default: '500', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'partitioningKey', type: '*string', omitempty: true, description: '' },
    { name: 'version', type: 'string', omitempty: true, default: '1.0.0', description: '' },
    { name: 'sasl', type: '*v1alpha1.SASLConfig', omitempty: true, description: '' },
    { name: 'schemaRegistry', type: '*v1alpha1.SchemaRegistryConfig', omitempty: true, description: '' },
    { name: 'headers', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'secureHeaders', type: '[]*v1alpha1.SecureHeader', omitempty: true, description: '' },
  ],
};
