import type { Struct } from '../struct.ts';

export const amqpEventSource: Struct = {
  name: 'AMQPEventSource',
  description: 'Events from an AMQP 0-9-1 broker such as RabbitMQ.',
  fields: [
    {
      name: 'url',
      type: 'string',
      omitempty: true,
      description: 'Address of the broker (`amqp://host:5672`); give this or `urlSecret`.',
    },
    {
      name: 'exchangeName',
      type: 'string',
      description: 'Exchange to declare and bind to; empty is the default exchange.',
    },
    {
      name: 'exchangeType',
      type: 'string',
      required: true,
      description: 'Kind of exchange, such as `fanout`, `direct`, `topic` or `headers`.',
    },
    {
      name: 'routingKey',
      type: 'string',
      required: true,
      description: 'Key with which the queue is bound to the exchange.',
    },
    {
      name: 'connectionBackoff',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often and how patiently the first connection is tried; it does not cover later ones.',
    },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'exchangeDeclare',
      type: '*v1alpha1.AMQPExchangeDeclareConfig',
      omitempty: true,
      description:
        'How the exchange is declared; when left out it is durable, when present every field left out is false.',
    },
    {
      name: 'queueDeclare',
      type: '*v1alpha1.AMQPQueueDeclareConfig',
      omitempty: true,
      description: 'How the queue is declared; when left out the broker names an exclusive one.',
    },
    {
      name: 'queueBind',
      type: '*v1alpha1.AMQPQueueBindConfig',
      omitempty: true,
      description: 'How the queue is bound to the exchange.',
    },
    {
      name: 'consume',
      type: '*v1alpha1.AMQPConsumeConfig',
      omitempty: true,
      description:
        'How messages are consumed; when left out they are acknowledged on delivery, when present only with `autoAck`.',
    },
    {
      name: 'auth',
      type: '*v1alpha1.BasicAuth',
      omitempty: true,
      description: 'User and password; not checked when `tls` is present too.',
    },
    {
      name: 'urlSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret that holds the broker's address; give this or `url`.",
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
