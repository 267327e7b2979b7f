/** The brokers that can be started in containers. */
export type Broker = 'nats' | 'redpanda' | 'kafka';

/**
 * The image of a broker: as configured, else as `ARGO_EVENTS_LOCAL_IMAGE_NATS`, `…_REDPANDA` or `…_KAFKA` says, else the public
 * one pinned here. `nats` is the version that upstream's controller installs as `latest`; `kafka` has to have the layout of
 * Confluent's images, by whose version (7.4 and later) the container module goes.
 */
export function imageOf(
  broker: Broker,
  configured: Partial<Readonly<Record<Broker, string | undefined>>>,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return configured[broker] || environment[`ARGO_EVENTS_LOCAL_IMAGE_${broker.toUpperCase()}`] || publicImages[broker];
}

/** What `imageOf` answers without configuration, for each broker. */
export function defaultImages(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<Broker, string>> {
  const image = (broker: Broker) => imageOf(broker, {}, environment);
  return { nats: image('nats'), redpanda: image('redpanda'), kafka: image('kafka') };
}

const publicImages: Readonly<Record<Broker, string>> = {
  nats: 'nats:2.10.29',
  redpanda: 'redpandadata/redpanda:v24.2.7',
  kafka: 'confluentinc/cp-kafka:8.0.0',
};
