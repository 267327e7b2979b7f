import type { Struct } from '../struct.ts';

export const kafkaEventSource: Struct = {
  name: 'KafkaEventSource',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'partition', type: 'string', description: '' },
    { name: 'topic', type: 'string', description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'consumerGroup', type: '*v1alpha1.KafkaConsumerGroup', omitempty: true, description: '' },
    { name: 'limitEventsPerSecond', type: 'int64', omitempty: true, description: '' },
    { name: 'version', type: 'string', default: '1.0.0', description: '' },
    { name: 'sasl', type: '*v1alpha1.SASLConfig', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'config', type: 'string', omitempty: true, description: '' },
    { name: 'schemaRegistry', type: '*v1alpha1.SchemaRegistryConfig', omitempty: true, description: '' },
    { name: 'awsMskIamAuth', type: '*v1alpha1.AWSMSKIAMConfig', omitempty: true, description: '' },
  ],
};
