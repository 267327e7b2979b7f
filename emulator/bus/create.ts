import type { Clock } from '../clock.ts';
import { type Bus, BusError, type BusKind } from './bus.ts';
import { openEmbeddedBus } from './embedded/embedded-bus.ts';
import { type Broker, imageOf } from './images.ts';
import { defaultAckWaitMs } from './jetstream-differences.ts';
import { defaultKafkaTopic } from './names.ts';
import { unlessAborted } from './unless-aborted.ts';
import { type EventBusSpec, type StreamSettings, streamSettings } from './stream-settings.ts';

export interface BusConfig {
  readonly kind: BusKind;
  /** Where the embedded bus keeps its file. */
  readonly folder: string;
  /** The EventBus' `spec`; `null` when there is no manifest. */
  readonly eventBus: EventBusSpec | null;
  /** The EventBus' name; default `default`. */
  readonly name?: string;
  /** The EventBus' namespace, part of the default Kafka topic; default `default`. */
  readonly namespace?: string;
  /** A broker that is already there; without it a container is started, and removed on `close`. */
  readonly url?: string;
  readonly images?: Partial<Readonly<Record<Broker, string | undefined>>>;
  /** What `kafka` starts without `url`; default `redpanda`. */
  readonly kafka?: 'redpanda' | 'kafka';
  /** Of the embedded bus' waits and of the id memory; a broker follows its own. */
  readonly clock: Clock;
  /** How long a delivery may stay unacknowledged and without a sign of life, in ms, on the embedded bus and on JetStream; default 30 s. */
  readonly ackWaitMs?: number;
  /** One line for a person about what takes long, or goes wrong where nobody waits for it. */
  readonly onProgress?: (text: string) => void;
  /** Ends the opening, and a container that it has begun. */
  readonly signal?: AbortSignal;
}

/** Opens the bus, starting its broker when there is none; the drivers' clients are loaded on first use. Throws `BusError` and the reason of its signal. */
export async function createBus(config: BusConfig): Promise<Bus> {
  const spec = config.eventBus ?? {};
  if (config.kind === 'embedded') {
    const { folder, clock, ackWaitMs = defaultAckWaitMs } = config;
    const tell = (sentence: string) => config.onProgress?.(sentence);
    const settings = streamSettings(spec);
    for (const difference of embeddedDifferences(spec, settings)) tell(`not supported yet: ${difference}`);
    return openEmbeddedBus({ folder, settings, clock, ackWaitMs, tell });
  }
  return config.kind === 'jetstream' ? createJetStreamBus(config, spec) : createKafkaBus(config, spec);
}

/** What the EventBus asks for and the embedded bus does not do. */
function embeddedDifferences(spec: EventBusSpec, { retention }: StreamSettings): readonly string[] {
  const differences: string[] = [];
  const meaning = spec.nats != null ? 'NATS Streaming' : spec.jetstream == null && spec.kafka != null ? 'Kafka' : null;
  if (meaning !== null)
    differences.push(`the embedded bus with the meaning of ${meaning}; it has the meaning of JetStream`);
  if (retention !== 'limits')
    differences.push(
      `retention "${retention}" on the embedded bus; it keeps what is acknowledged within the other limits`,
    );
  return differences;
}

async function createJetStreamBus(config: BusConfig, spec: EventBusSpec): Promise<Bus> {
  const { openJetStreamBus } = await import('./jetstream/jetstream-bus.ts');
  const { clock, ackWaitMs = null } = config;
  const settings = streamSettings(spec);
  const tell = (sentence: string) => config.onProgress?.(sentence);
  if (config.url !== undefined)
    return unlessAborted(config.signal, openJetStreamBus({ url: config.url, settings, clock, ackWaitMs, tell }));
  const { url, stop } = await startContainer(config, 'nats');
  if (settings.replicas > 1) tell(`One NATS server holds one replica; ${settings.replicas} need a cluster`);
  // A single server refuses more.
  const options = { url, settings: { ...settings, replicas: 1 }, clock, ackWaitMs, tell, release: stop };
  return orStop(unlessAborted(config.signal, openJetStreamBus(options)), stop);
}

async function createKafkaBus(config: BusConfig, spec: EventBusSpec): Promise<Bus> {
  const { openKafkaBus } = await import('./kafka/kafka-bus.ts');
  const { name = 'default', namespace = 'default' } = config;
  const kafka = spec.kafka ?? {};
  if (config.url !== undefined && (kafka.tls != null || kafka.sasl != null))
    throw new BusError(
      `not supported yet: tls and sasl of the EventBus ${name} (spec.kafka); give the URL of a plain listener, or none to start a broker.`,
    );
  const options = {
    topic: kafka.topic || defaultKafkaTopic(namespace, name),
    namespace,
    groupName: kafka.consumerGroup?.groupName ?? '',
    from: kafka.consumerGroup?.oldest === true ? ('oldest' as const) : ('newest' as const),
    partitioner: kafka.partitioner ?? 'random',
  };
  if (config.url !== undefined) return unlessAborted(config.signal, openKafkaBus({ url: config.url, ...options }));
  const { url, stop } = await startContainer(config, config.kafka ?? 'redpanda');
  return orStop(unlessAborted(config.signal, openKafkaBus({ url, ...options, release: stop })), stop);
}

async function startContainer(config: BusConfig, broker: Broker) {
  const { startBroker } = await import('./containers.ts');
  const image = imageOf(broker, config.images ?? {}, process.env);
  const { url, stop } = await startBroker(broker, image, (text) => config.onProgress?.(text), config.signal).catch(
    (error: unknown) => {
      if (error === config.signal?.reason) throw error;
      return toBusError(error);
    },
  );
  return { url, stop: () => stop().catch(toBusError) };
}

/** The container code has a class of its own in its bundle. */
function toBusError(error: unknown): never {
  throw new BusError((error as Error).message, { cause: (error as Error).cause });
}

/** What was started for a bus that then cannot be opened is stopped again. */
async function orStop(bus: Promise<Bus>, stop: () => Promise<void>): Promise<Bus> {
  try {
    return await bus;
  } catch (error) {
    await stop();
    throw error;
  }
}
