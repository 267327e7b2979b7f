import type { Struct } from '../struct.ts';

export const amqpEventSource: Struct = {
  name: 'AMQPEventSource',
  description: '',
  fields: [
    { name: 'url', type: 'string', omitempty: true, description: '' },
    { name: 'exchangeName', type: 'string', description: '' },
    { name: 'exchangeType', type: 'string', description: '' },
    { name: 'routingKey', type: 'string', description: '' },
    { name: 'connectionBackoff', type: '*v1alpha1.Backoff', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'exchangeDeclare', type: '*v1alpha1.AMQPExchangeDeclareConfig', omitempty: true, description: '' },
    { name: 'queueDeclare', type: '*v1alpha1.AMQPQueueDeclareConfig', omitempty: true, description: '' },
    { name: 'queueBind', type: '*v1alpha1.AMQPQueueBindConfig', omitempty: true, description: '' },
    { name: 'consume', type: '*v1alpha1.AMQPConsumeConfig', omitempty: true, description: '' },
    { name: 'auth', type: '*v1alpha1.BasicAuth', omitempty: true, description: '' },
    { name: 'urlSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
