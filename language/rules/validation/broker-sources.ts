import type {
  AMQPEventSource,
  EmitterEventSource,
  KafkaEventSource,
  MQTTEventSource,
  NATSEventsSource,
  NSQEventSource,
  PulsarEventSource,
  RedisEventSource,
  RedisStreamEventSource,
} from '../../../schemas/types.generated.ts';
import { validateBasicAuth, validateSasl, validateTls } from './connection.ts';
import type { Problems } from './problem.ts';

/** Sources that read from a broker. Where `tls` is present upstream looks no further, at `auth` or `sasl` for instance. */
export function* amqp({ url, urlSecret, routingKey, exchangeType, tls, auth }: AMQPEventSource): Problems {
  if (!url && !urlSecret) yield { id: 'amqp-1', message: 'either url or urlSecret must be specified', path: ['url'] };
  if (url && urlSecret) {
    yield { id: 'amqp-2', message: 'only one of url or urlSecret can be specified', path: ['urlSecret'] };
  }
  if (!routingKey) yield { id: 'amqp-3', message: 'routing key must be specified', path: ['routingKey'] };
  if (!exchangeType) yield { id: 'amqp-4', message: 'exchange type must be specified', path: ['exchangeType'] };
  if (tls) yield* validateTls(tls);
  else yield* validateBasicAuth(auth);
}

export function* emitter({ broker, channelName, channelKey, tls }: EmitterEventSource): Problems {
  if (!broker) yield { id: 'emitter-1', message: 'broker url must be specified', path: ['broker'] };
  if (!channelName) yield { id: 'emitter-2', message: 'channel name must be specified', path: ['channelName'] };
  if (!channelKey) {
    yield { id: 'emitter-3', message: 'channel key secret selector must be specified', path: ['channelKey'] };
  }
  yield* validateTls(tls);
}

export function* kafka(source: KafkaEventSource): Problems {
  const { url, topic, partition, consumerGroup, tls, sasl, awsMskIamAuth } = source;
  if (!url) yield { id: 'kafka-1', message: 'url must be specified', path: ['url'] };
  if (!topic) yield { id: 'kafka-2', message: 'topic must be specified', path: ['topic'] };
  if (!partition && !consumerGroup) {
    yield { id: 'kafka-3', message: 'consumerGroup or partition must be specified', path: ['consumerGroup'] };
  }
  if (tls) yield* validateTls(tls);
  else if (sasl) yield* validateSasl(sasl);
  else if (awsMskIamAuth && !awsMskIamAuth.region) {
    const message = 'awsMskIamAuth.region must be specified';
    yield { id: 'kafka-4', message, path: ['awsMskIamAuth', 'region'] };
  }
}

export function* mqtt({ url, topic, clientId, tls, auth }: MQTTEventSource): Problems {
  if (!url) yield { id: 'mqtt-1', message: 'url must be specified', path: ['url'] };
  if (!topic) yield { id: 'mqtt-2', message: 'topic must be specified', path: ['topic'] };
  if (!clientId) yield { id: 'mqtt-3', message: 'client id must be specified', path: ['clientId'] };
  if (tls) yield* validateTls(tls);
  else yield* validateBasicAuth(auth);
}

export function* nats({ url, subject, tls, queue }: NATSEventsSource): Problems {
  if (!url) yield { id: 'nats-1', message: 'url must be specified', path: ['url'] };
  if (!subject) yield { id: 'nats-2', message: 'subject must be specified', path: ['subject'] };
  if (tls) yield* validateTls(tls);
  else if (queue === '') {
    yield { id: 'nats-3', message: 'queue group cannot be empty if specified', path: ['queue'] };
  }
}

export function* nsq({ hostAddress, topic, channel, tls }: NSQEventSource): Problems {
  if (!hostAddress) yield { id: 'nsq-1', message: 'host address must be specified', path: ['hostAddress'] };
  if (!topic) yield { id: 'nsq-2', message: 'topic must be specified', path: ['topic'] };
  if (!channel) yield { id: 'nsq-3', message: 'channel must be specified', path: ['channel'] };
  yield* validateTls(tls);
}

export function* pulsar({ topics, url, type }: PulsarEventSource): Problems {
  if (!topics) yield { id: 'pulsar-1', message: "topics can't be empty list", path: ['topics'] };
  if (!url) yield { id: 'pulsar-2', message: 'url must be provided', path: ['url'] };
  if (type !== 'exclusive' && type !== 'shared') {
    yield { id: 'pulsar-3', message: 'subscription type must be either exclusive or shared', path: ['type'] };
  }
}

export function* redis({ hostAddress, channels, password, namespace, tls }: RedisEventSource): Problems {
  if (!hostAddress) yield { id: 'redis-1', message: 'host address must be specified', path: ['hostAddress'] };
  if (!channels) yield { id: 'redis-2', message: 'channel/s must be specified', path: ['channels'] };
  if (password && !namespace) {
    const message = 'namespace must be defined in order to retrieve the password from the secret';
    yield { id: 'redis-3', message, path: ['namespace'] };
  }
  yield* validateTls(tls);
}

export function* redisStream({ hostAddress, streams, tls }: RedisStreamEventSource): Problems {
  if (!hostAddress) yield { id: 'redisStream-1', message: 'host address must be specified', path: ['hostAddress'] };
  if (!streams) yield { id: 'redisStream-2', message: 'stream/streams must be specified', path: ['streams'] };
  yield* validateTls(tls);
}
