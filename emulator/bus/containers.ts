import { randomUUID } from 'node:crypto';
import { KafkaContainer } from '@testcontainers/kafka';
import { NatsContainer } from '@testcontainers/nats';
import { RedpandaContainer } from '@testcontainers/redpanda';
import { getContainerRuntimeClient, getReaper, ImageName, type StartedTestContainer, Wait } from 'testcontainers';
import type { Broker } from './images.ts';
import { unlessAborted } from './unless-aborted.ts';
import { within } from './within.ts';
import { withoutCredentials } from './without-credentials.ts';

/**
 * Brokers in containers. This file is loaded on first use only, and is bundled apart, as CommonJS with the assets that the
 * modules read beside themselves: a class of our own would be another one there, so what it throws is a plain `Error`.
 */
export interface RunningBroker {
  readonly url: string;
  /** Stops and removes the container. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the broker and resolves when it serves; throws an `Error` that says one sentence when Docker or the image cannot be had,
 * and the signal's reason once nothing is left of what was begun.
 */
export async function startBroker(
  broker: Broker,
  image: string,
  onProgress: (text: string) => void,
  signal?: AbortSignal,
): Promise<RunningBroker> {
  onProgress(`Starting ${image} in a container`);
  try {
    await unlessAborted(signal, fetchImages(image));
    const running = await startContainer(broker, image, signal);
    onProgress(`${image} is ready at ${withoutCredentials(running.url)}`);
    return running;
  } catch (error) {
    signal?.throwIfAborted();
    throw await describeError(broker, image, error);
  }
}

/** What may take minutes, and leaves nothing behind that has to be taken down: the reaper ends by itself. */
async function fetchImages(image: string): Promise<void> {
  const client = await within(answerTimeoutMs, getContainerRuntimeClient());
  await client.image.pull(ImageName.fromString(image));
  await getReaper(client);
}

/** The container of a start that is aborted is removed at once; one that Docker is still making is stopped when it has started. */
async function startContainer(broker: Broker, image: string, signal?: AbortSignal): Promise<RunningBroker> {
  const mark = `${process.pid}-${randomUUID()}`;
  const removed = Promise.withResolvers<never>();
  const remove = () =>
    void removeMarked(mark).then(
      (isRemoved) => isRemoved && removed.reject(signal?.reason),
      () => undefined,
    );
  signal?.addEventListener('abort', remove);
  const starting = starters[broker](image, { [label]: mark });
  const running = await Promise.race([starting, removed.promise]).finally(() =>
    signal?.removeEventListener('abort', remove),
  );
  if (signal?.aborted) await running.stop();
  signal?.throwIfAborted();
  return running;
}

/** Of a container: which process started it. */
const label = 'argo-events-local';

/** Whether there was one. */
async function removeMarked(mark: string): Promise<boolean> {
  const { dockerode } = (await getContainerRuntimeClient()).container;
  const marked = await dockerode.listContainers({ all: true, filters: { label: [`${label}=${mark}`] } });
  for (const { Id: id } of marked) await dockerode.getContainer(id).remove({ force: true });
  return marked.length > 0;
}

type Labels = Readonly<Record<string, string>>;

const starters: Readonly<Record<Broker, (image: string, labels: Labels) => Promise<RunningBroker>>> = {
  async nats(image, labels) {
    const container = await new NatsContainer(image).withJetStream().withLabels(labels).start();
    const { user, pass } = container.getConnectionOptions();
    return running(container, `nats://${user}:${pass}@${container.getHost()}:${container.getMappedPort(4222)}`);
  },
  async redpanda(image, labels) {
    const container = await new RedpandaContainer(image)
      .withLabels(labels)
      .withEnvironment(singleNode)
      .withStartupTimeout(startupTimeoutMs)
      .start();
    return running(container, container.getBootstrapServers());
  },
  async kafka(image, labels) {
    // Its own default wait is lost in the module, which then answers before the broker listens.
    const container = await new KafkaContainer(image)
      .withLabels(labels)
      .withKraft()
      .withEnvironment(singleNode)
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
      .withStartupTimeout(startupTimeoutMs)
      .start();
    return running(container, `${container.getHost()}:${container.getMappedPort(9093)}`);
  },
};

const answerTimeoutMs = 10_000;
const startupTimeoutMs = 120_000;

/** Without it a single Kafka node never elects a coordinator for transactions. Redpanda itself does not look at it. */
const singleNode = { KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1' };

function running(container: StartedTestContainer, url: string): RunningBroker {
  return { url, stop: () => remove(container) };
}

/** Somebody else may have removed it, or Docker be gone. */
async function remove(container: StartedTestContainer): Promise<void> {
  try {
    await container.stop({ timeout: 0 });
  } catch (error) {
    const message = firstLine(error instanceof Error ? error.message : String(error));
    if (/no such container|already in progress/i.test(message)) return;
    throw new Error(
      `The container ${container.getName()} is not removed (${message}); "docker rm -f ${container.getName()}" does it.`,
      { cause: error },
    );
  }
}

async function describeError(broker: Broker, image: string, error: unknown): Promise<Error> {
  const message = error instanceof Error ? error.message : String(error);
  const say = (sentence: string) => new Error(sentence, { cause: error });
  if (/could not find a working container runtime|no answer/i.test(message))
    return say(
      `Docker is not running or ${/no answer/.test(message) ? 'does not answer' : 'cannot be reached'}, so no ${names[broker]} can be started; start Docker, give the URL of a broker, or run with --bus embedded.`,
    );
  const isImageMissing = /no such image|manifest|pull access denied|registry|no such host/i.test(message);
  if (isImageMissing && (await isOnMachine(image)))
    return say(
      `The image testcontainers/ryuk, which removes containers after a crash, cannot be had (${firstLine(message)}); pull it, or set TESTCONTAINERS_RYUK_DISABLED=true.`,
    );
  if (isImageMissing)
    return say(
      `The image ${image} cannot be had (${firstLine(message)}); pull it, or name another one under "images" in argo-events-local.yaml or in ARGO_EVENTS_LOCAL_IMAGE_${broker.toUpperCase()}.`,
    );
  return say(
    `The container of ${image} did not start (${firstLine(message)}); see "docker ps -a" and "docker logs", give the URL of a broker, or run with --bus embedded.`,
  );
}

const names: Readonly<Record<Broker, string>> = { nats: 'NATS', redpanda: 'Redpanda', kafka: 'Kafka' };

async function isOnMachine(image: string): Promise<boolean> {
  const { image: images } = await getContainerRuntimeClient();
  return images.exists(ImageName.fromString(image));
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim();
}
