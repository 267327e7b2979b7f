/**
 * The EventBus contract. Nothing above this folder knows which bus it is: a driver decides how messages reach a Sensor
 * (JetStream: a consumer and a key-value state per trigger; Kafka: one consumption per Sensor, then its own trigger and
 * action topics), the Sensor decides what they mean. Names, subjects, topics, envelopes, state and de-duplication are
 * wire-compatible with upstream. One conformance suite (`test/brokers/`) runs against every driver.
 */
export interface Bus {
  readonly kind: BusKind;
  /** Where it is, for a person: a file, or the broker's URL without credentials. */
  readonly address: string;
  readonly differences: Differences;
  /** Resolves when the bus holds the message durably; rejects with `BusError`. */
  publish(message: Message): Promise<Published>;
  /** Resolves when every trigger of the Sensor receives what is published from now on (or its backlog, if it ran before). */
  subscribe(subscriber: Subscriber): Promise<Subscription>;
  /** Lag of every consumer that the bus knows, running or not. */
  consumers(): Promise<readonly ConsumerLag[]>;
  /** Stored messages in bus order, from a position on (exclusive); at most `limit`. */
  browse(query: { readonly after?: string; readonly limit: number }): Promise<readonly StoredMessage[]>;
  /** Removes every stored message; answers how many. */
  purge(): Promise<number>;
  close(): Promise<void>;
}

export type BusKind = 'embedded' | 'jetstream' | 'kafka';

/** Where the buses differ in meaning; the conformance suite and the product's words follow these. */
export interface Differences {
  /** Whose meaning: what a consumer is, how conditions are held, what a restart remembers. */
  readonly follows: 'jetstream' | 'kafka';
  /** A message with an id already stored within the window is answered `duplicate` and not stored again. */
  readonly deduplicatesPublishing: boolean;
  /** A consumer drops an event id that it has handled within about a minute. */
  readonly deduplicatesDelivery: boolean;
  /** The bus holds events of unmet `&&` conditions, and they survive a restart. */
  readonly holdsConditions: boolean;
  /** How long a delivery that was neither acknowledged nor reported in progress waits before it comes again, in ms. */
  readonly redeliveryAfterMs: number;
}

/** A CloudEvent on its way: `id`, `source` (the EventSource) and `subject` (the event name) are those of its envelope. */
export interface Message {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  /** The structured CloudEvent, as upstream writes it to the bus. */
  readonly body: Uint8Array;
}

export interface Published {
  /** `seq` on JetStream, `partition@offset` on Kafka. */
  readonly position: string;
  readonly duplicate: boolean;
}

export interface StoredMessage extends Message {
  readonly position: string;
  /** When the bus stored it, ms since the epoch. */
  readonly storedAt: number;
}

/** A Sensor, as a driver sees it. */
export interface Subscriber {
  readonly sensor: string;
  readonly namespace: string;
  readonly triggers: readonly SubscribedTrigger[];
  /** Opens the record of one message handed to one consumer. The driver calls the delivery's methods in its bus's order. */
  deliver(received: Received): Delivery;
  /** A delivery rejected: its message stays unacknowledged and comes again. Called with what it rejected with. */
  failed(error: unknown): void;
}

export interface SubscribedTrigger {
  readonly name: string;
  /** Translated, without spaces: `(a&&b)||c`. */
  readonly expression: string;
  /** `template.conditions` verbatim, `''` when unset. */
  readonly conditions: string;
  /** The expression contains `&`: events are held until it is true. If not, every admitted event fires alone. */
  readonly stateful: boolean;
  /** The action ends before the acknowledgement; else it starts, the message is acknowledged, and nobody waits. */
  readonly atLeastOnce: boolean;
  /** In order of first appearance in the expression. */
  readonly dependencies: readonly SubscribedDependency[];
}

export interface SubscribedDependency {
  readonly name: string;
  readonly eventSourceName: string;
  readonly eventName: string;
  /** Upstream's hash of the definition: another one purges what is held. */
  readonly hash: bigint;
}

export interface Received {
  /** The durable's name, or group and topic. */
  readonly consumer: string;
  readonly message: StoredMessage;
  /** 1 for the first delivery. */
  readonly attempt: number;
  /** The triggers this consumer serves: one on JetStream, all those of the Sensor that want the event on Kafka. */
  readonly triggers: readonly string[];
  /** From Kafka's action topic: the event was admitted before; it is decoded, fired and acknowledged, and nothing else. */
  readonly isAction?: boolean;
}

/** What a Sensor does with one message for one consumer. Each method is a step (or a few) of the trace and may be paused. */
export interface Delivery {
  /** The body is a CloudEvent; `false` says it was dropped as upstream drops it. */
  decode(): Promise<boolean>;
  /** The consumer's id memory knows the event; it will be acknowledged and dropped. */
  duplicate(): Promise<void>;
  /** Transform, then filter, for one dependency of one trigger: the event as it goes on, or `null` when it is rejected. */
  admit(trigger: string, dependency: string): Promise<Message | null>;
  /** Whether the trigger's conditions are true with these dependencies held (the current one among them). */
  decide(trigger: string, held: ReadonlySet<string>): Promise<boolean>;
  /**
   * Runs the action with the events by dependency, retries and dead-letter trigger included. Resolves when it is over,
   * whether or not it succeeded; rejects only when the runtime is being stopped before it is over (then do not acknowledge).
   */
  fire(trigger: string, events: ReadonlyMap<string, Message>): Promise<void>;
  /**
   * Runs the acknowledgement through the door, and records it. Last call, except for the end of a `fire` in the background;
   * on Kafka such a `fire` also starts after it (`Differences.follows`), as upstream commits before it acts.
   */
  acknowledge(acknowledge: () => Promise<void>): Promise<void>;
}

export interface Subscription {
  /** The triggers that this bus cannot serve, and why; the others of the Sensor run. */
  readonly refused: readonly RefusedTrigger[];
  /**
   * `drain`: takes no new message, waits for running deliveries (their acknowledgements and background actions included), then leaves.
   * `now`: leaves at once; what was not acknowledged comes again.
   */
  close(how: 'drain' | 'now'): Promise<void>;
}

export interface RefusedTrigger {
  readonly trigger: string;
  /** One sentence: `not supported yet: …`, or upstream's own words. */
  readonly reason: string;
}

/** One row of `kafka-consumer-groups --describe`, or of `nats consumer report`. */
export interface ConsumerLag {
  readonly consumer: string;
  readonly sensor: string | null;
  readonly trigger: string | null;
  /** The subject filter, or the topic. */
  readonly topic: string;
  readonly partition: number;
  readonly currentOffset: number;
  readonly endOffset: number;
  readonly lag: number;
  /** Delivered and not yet acknowledged. */
  readonly unacknowledged: number;
}

/** `message` is one sentence for a person: what, where, what to do. `cause` is the client's own error. */
export class BusError extends Error {
  override readonly name = 'BusError';
}
