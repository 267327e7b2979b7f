import type { Struct } from '../struct.ts';

export const kafkaEventSource: Struct = {
  name: 'KafkaEventSource',
  description: 'Records of a Kafka topic.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Brokers as host:port, separated by commas.' },
    {
      name: 'partition',
      type: 'string',
      description: 'A single partition to read from its end; give this or `consumerGroup`.',
    },
    { name: 'topic', type: 'string', required: true, description: 'Topic to read.' },
    {
      name: 'connectionBackoff',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often and how patiently the first connection is tried; it does not cover later ones.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
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
      name: 'consumerGroup',
      type: '*v1alpha1.KafkaConsumerGroup',
      omitempty: true,
      description: 'Group with which to read all partitions; wins over `partition`.',
    },
    {
      name: 'limitEventsPerSecond',
      type: 'int64',
      omitempty: true,
      description: 'Slows reading down; only with `consumerGroup`.',
    },
    { name: 'version', type: 'string', default: '1.0.0', description: 'Version of the Kafka protocol.' },
    {
      name: 'sasl',
      type: '*v1alpha1.SASLConfig',
      omitempty: true,
      description: 'SASL settings; not checked when `tls` is present too.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'config', type: 'string', omitempty: true, description: 'Further client settings as YAML text.' },
    {
      name: 'schemaRegistry',
      type: '*v1alpha1.SchemaRegistryConfig',
      omitempty: true,
      description: 'Decodes Avro records; only with `jsonBody`.',
    },
    {
      name: 'awsMskIamAuth',
      type: '*v1alpha1.AWSMSKIAMConfig',
      omitempty: true,
      description: 'IAM authentication at Amazon MSK.',
    },
  ],
};
