import type { Struct } from '../struct.ts';

export const kafkaTrigger: Struct = {
  name: 'KafkaTrigger',
  description: 'Sends a record to Kafka.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Brokers as host:port, separated by commas.' },
    { name: 'topic', type: 'string', required: true, description: 'Topic to write to.' },
    { name: 'partition', type: 'int32', description: 'Has no effect.' },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events for topic, key and headers; not validated.',
    },
    {
      name: 'requiredAcks',
      type: 'int32',
      omitempty: true,
      default: '-1',
      description: '1 waits for the leader only, -1 for all; 0 means all too.',
    },
    { name: 'compress', type: 'bool', omitempty: true, default: 'false', description: 'Compresses with Snappy.' },
    {
      name: 'flushFrequency',
      type: 'int32',
      omitempty: true,
      default: '500',
      description: 'Documented as milliseconds but read as nanoseconds.',
    },
    {
      name: 'tls',
      type: '*v1alpha1.TLSConfig',
      omitempty: true,
      description: "TLS settings; the server's certificate is never verified.",
    },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: 'Values from events that make up the record.',
    },
    {
      name: 'partitioningKey',
      type: '*string',
      omitempty: true,
      description: 'Key of the record; the same text for every record unless set by parameters.',
    },
    {
      name: 'version',
      type: 'string',
      omitempty: true,
      default: '1.0.0',
      description: 'Version of the Kafka protocol.',
    },
    { name: 'sasl', type: '*v1alpha1.SASLConfig', omitempty: true, description: 'SASL settings.' },
    {
      name: 'schemaRegistry',
      type: '*v1alpha1.SchemaRegistryConfig',
      omitempty: true,
      description: 'Encodes the record as Avro.',
    },
    { name: 'headers', type: 'map[string]string', omitempty: true, description: 'Constant headers.' },
    {
      name: 'secureHeaders',
      type: '[]*v1alpha1.SecureHeader',
      omitempty: true,
      description: 'Headers whose values come from Secrets or ConfigMaps.',
    },
  ],
};
