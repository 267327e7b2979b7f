import type { StoredMessage } from './bus.ts';

/**
 * The little that upstream's consumption needs of JetStream. The embedded store and a real server both offer it, so that
 * the order of things (`jetstream-consumption.ts`) is written once.
 */
export interface JetStreamStore {
  /** Opens a key-value bucket, or makes it; rejects with `BusError` (an invalid name: `nats: invalid bucket name`). */
  bucket(name: string): Promise<Bucket>;
  /** Makes the durable pull consumer (deliver new, explicit acknowledgement), or takes the one that is there. */
  consumer(definition: ConsumerDefinition): Promise<PullConsumer>;
  /** Absence is no error. */
  deleteConsumer(durable: string): Promise<void>;
}

export interface ConsumerDefinition {
  readonly durable: string;
  readonly filterSubject: string;
  readonly sensor: string;
  readonly trigger: string;
}

export interface PullConsumer {
  /** The next message, when there is one; `null` after a while without one, and always after `stop`. Never rejects. */
  next(): Promise<PulledMessage | null>;
  /** Gives up the pull that is under way; messages already handed out stay unacknowledged. */
  stop(): void;
}

export interface PulledMessage {
  /** The name of the durable that handed it out. */
  readonly consumer: string;
  readonly message: StoredMessage;
  /** 1 for the first delivery. */
  readonly attempt: number;
  readonly streamSeq: number;
  readonly consumerSeq: number;
  /** Resolves when the bus has taken it. */
  acknowledge(): Promise<void>;
  /** Starts the acknowledgement's wait again (`+WPI`). */
  progress(): void;
}

export interface Bucket {
  /** `null` when the key is absent or deleted. */
  get(key: string): Promise<Uint8Array | null>;
  put(key: string, value: Uint8Array): Promise<void>;
  /** Deleting what never existed succeeds. */
  delete(key: string): Promise<void>;
}
