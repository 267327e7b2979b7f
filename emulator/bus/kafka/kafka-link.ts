/** A link to a cluster, in the few words that the driver needs. */
export interface KafkaLink {
  readonly url: string;
  /** Makes the topics that are absent, as the broker itself would; throws upstream's words when it may not. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  topics(): Promise<readonly string[]>;
  groups(): Promise<readonly string[]>;
  ends(topic: string): Promise<readonly PartitionEnds[]>;
  /** The committed offsets of a group; partitions without one are left out. */
  committed(group: string, topics: readonly string[]): Promise<readonly PartitionOffset[]>;
  /** Removes the records below the offsets. */
  removeRecords(offsets: readonly PartitionOffset[]): Promise<void>;
  removeGroup(group: string): Promise<void>;
  /** Idempotent, acknowledged by all replicas. */
  send(topic: string, record: OutgoingRecord): Promise<{ readonly partition: number; readonly offset: string }>;
  /** Joins the group; resolves when it has its partitions and knows where each begins. */
  consume(options: ConsumeOptions): Promise<RunningConsumer>;
  /** Records and the group's progress, all or nothing. */
  transactions(transactionalId: string): Promise<Transactions>;
  close(): Promise<void>;
}

/** The offsets of the first record and of the next one to come. */
export interface PartitionEnds {
  readonly partition: number;
  readonly low: number;
  readonly high: number;
}

export interface PartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface OutgoingRecord {
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IncomingRecord extends PartitionOffset {
  /** ms since the epoch. */
  readonly timestamp: number;
  readonly key: string;
  readonly value: Uint8Array;
  /** `''` when absent. */
  header(name: string): string;
}

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a partition without a committed offset begins; that place is committed at once. */
  readonly from: 'oldest' | 'newest';
  /** How long the group waits for a member that gives no sign of life, in ms. */
  readonly sessionTimeoutMs: number;
  /** Handles records of one partition, at least one, and answers the offset to go on from. */
  handle(records: readonly IncomingRecord[]): Promise<number>;
  /** From then on the member gives no sign of life any more, whatever `handle` still does. */
  isAbandoned(): boolean;
}

export interface RunningConsumer {
  commit(offset: PartitionOffset): Promise<void>;
  /** Resolves when running `handle`s are over and the group knows. */
  leave(): Promise<void>;
}

export interface Transactions {
  run(group: string, topic: string, records: readonly OutgoingRecord[], offset: PartitionOffset): Promise<void>;
  close(): Promise<void>;
}

/** Chooses a record's partition. */
export type Partitioner = (key: string, partitions: number) => number;
