import { timestampOf } from '../events/encode.ts';
import { BusError, type Message, type StoredMessage } from './bus.ts';
import { envelopeOf } from './envelope-of.ts';
import type { Bucket } from './jetstream-store.ts';
import { heldEventKey } from './names.ts';

/**
 * The events of one trigger whose conditions are not yet true, kept in the Sensor's bucket under `<trigger>/<dependency>`
 * as upstream's `MsgInfo`: `{"StreamSeq":12,"ConsumerSeq":3,"Timestamp":"…","Event":{…}}`.
 */
export class HeldEvents {
  private readonly bucket: Bucket;
  private readonly trigger: string;
  private readonly dependencies: readonly string[];
  /** What the values of the bucket hold, where they are the very ones that were saved here. */
  private readonly known = new WeakMap<Uint8Array, Message>();

  constructor(bucket: Bucket, trigger: string, dependencies: readonly string[]) {
    this.bucket = bucket;
    this.trigger = trigger;
    this.dependencies = dependencies;
  }

  /** The held events by dependency, in the order of the dependencies; rejects when one cannot be read. */
  async load(): Promise<Map<string, Message>> {
    const held = new Map<string, Message>();
    for (const dependency of this.dependencies) {
      const value = await this.bucket.get(heldEventKey(this.trigger, dependency));
      if (value !== null) held.set(dependency, this.known.get(value) ?? decodeHeldEvent(value));
    }
    return held;
  }

  /** The newest one wins. `event` is what goes on after the transformation, `origin` the message that brought it. */
  save(dependency: string, event: Message, origin: HeldOrigin): Promise<void> {
    const value = encodeHeldEvent(event, origin);
    this.known.set(value, event);
    return this.bucket.put(heldEventKey(this.trigger, dependency), value);
  }

  /** Deletes the keys of all dependencies, as upstream does, whether or not they exist. */
  async clear(): Promise<void> {
    for (const dependency of this.dependencies) await this.bucket.delete(heldEventKey(this.trigger, dependency));
  }
}

export interface HeldOrigin {
  readonly streamSeq: number;
  readonly consumerSeq: number;
  readonly message: Pick<StoredMessage, 'storedAt'>;
}

export function encodeHeldEvent(event: Message, origin: HeldOrigin): Uint8Array {
  const timestamp = timestampOf(origin.message.storedAt);
  const head = `{"StreamSeq":${origin.streamSeq},"ConsumerSeq":${origin.consumerSeq},"Timestamp":"${timestamp}","Event":`;
  return Buffer.concat([Buffer.from(head), event.body, Buffer.from('}')]);
}

/** The event's own text is cut out, not parsed and printed again: its numbers may have more digits than a double. */
export function decodeHeldEvent(value: Uint8Array): Message {
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  const head = /^\{"StreamSeq":\d+,"ConsumerSeq":\d+,"Timestamp":"[^"]*","Event":/.exec(text);
  try {
    const body =
      head === null
        ? Buffer.from(JSON.stringify((JSON.parse(Buffer.from(value).toString()) as { Event: unknown }).Event))
        : Buffer.from(value).subarray(head[0].length, -1);
    return { ...envelopeOf(body, { id: '', source: '', subject: '' }), body };
  } catch (error) {
    throw new BusError('The held event in the bucket is not JSON as upstream writes it; delete its key.', {
      cause: error,
    });
  }
}
