import { parse } from 'yaml';
import { parseDuration } from '../../language/go/duration.ts';
import { BusError } from './bus.ts';

/** The blocks of an EventBus' `spec` that decide how a bus behaves here; `replicas` and pods are the cluster's. */
export interface EventBusSpec {
  readonly nats?: unknown;
  readonly jetstream?: {
    readonly streamConfig?: string | null | undefined;
    readonly maxPayload?: string | null | undefined;
  } | null;
  readonly kafka?: KafkaSpec | null;
  readonly jetstreamExotic?: {
    readonly url?: string | null | undefined;
    readonly streamConfig?: string | null | undefined;
  } | null;
}

export interface KafkaSpec {
  readonly url?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly partitioner?: string | null | undefined;
  readonly consumerGroup?: {
    readonly groupName?: string | null | undefined;
    readonly oldest?: boolean | null | undefined;
  } | null;
  readonly tls?: unknown;
  readonly sasl?: unknown;
}

/** What the stream `default` is made with. `-1` or `0` is no limit, as on the server. */
export interface StreamSettings {
  readonly maxMsgs: number;
  readonly maxBytes: number;
  /** ms; 0 is for ever. */
  readonly maxAge: number;
  /** ms within which an id is stored once; 0 makes the server take its two minutes. */
  readonly duplicates: number;
  readonly replicas: number;
  readonly retention: 'limits' | 'interest' | 'workqueue';
  readonly discard: 'old' | 'new';
  /** Bytes of one encoded event. */
  readonly maxPayload: number;
}

/**
 * The stream's settings as upstream arrives at them: `jetstream.streamConfig` is merged key by key over the controller's
 * default configuration, `jetstreamExotic.streamConfig` stands alone (empty means the server's own defaults). Lenient as
 * viper is: keys in any case, an integer duration is nanoseconds, a number that is none is 0, unknown keys are ignored.
 * Throws `BusError` for a `streamConfig` that is not a YAML map, or a policy that does not exist
 * (`pkg/eventbus/jetstream/base/jetstream.go: CreateStream`).
 */
export function streamSettings(spec: EventBusSpec): StreamSettings {
  const isExotic = spec.jetstream == null && spec.jetstreamExotic != null;
  const config = {
    ...(isExotic ? {} : controllerDefault),
    ...readStreamConfig((isExotic ? spec.jetstreamExotic : spec.jetstream)?.streamConfig ?? ''),
  };
  const settings: StreamSettings = {
    maxMsgs: integer(config['maxmsgs']),
    maxBytes: integer(config['maxbytes']),
    maxAge: milliseconds(config['maxage']),
    duplicates: milliseconds(config['duplicates']),
    replicas: integer(config['replicas']),
    retention: policy(config['retention'], ['limits', 'interest', 'workqueue'], 'RetentionPolicy'),
    discard: policy(config['discard'], ['old', 'new'], 'DiscardPolicy'),
    maxPayload: bytes(spec.jetstream?.maxPayload ?? '1MB'),
  };
  if (settings.maxAge > 0 && settings.duplicates > settings.maxAge)
    throw new BusError(
      'The EventBus\' streamConfig has "duplicates" longer than "maxAge", which the server refuses (duplicates window can not be larger then max age); make it shorter.',
    );
  return settings;
}

/** The ConfigMap `argo-events-controller-config` as upstream ships it. */
const controllerDefault = {
  maxmsgs: 50_000,
  maxage: '168h',
  maxbytes: -1,
  replicas: 3,
  duplicates: '300s',
  retention: 0,
  discard: 0,
};

function readStreamConfig(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new BusError(
      `The EventBus' streamConfig is not YAML (${(error as Error).message}); write one "key: value" a line.`,
      {
        cause: error,
      },
    );
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new BusError('The EventBus\' streamConfig is not a YAML map; write one "key: value" a line.');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
}

function integer(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : 0;
}

/** A Go duration, or nanoseconds. */
function milliseconds(value: unknown): number {
  if (typeof value === 'number') return value / 1e6;
  if (typeof value !== 'string') return 0;
  const duration = parseDuration(/^[+-]?\d+$/.test(value) ? `${value}ns` : value);
  return 'value' in duration ? Number(duration.value) / 1e6 : 0;
}

function policy<T extends string>(value: unknown, names: readonly T[], type: string): T {
  const number = integer(value);
  const name = names[number];
  if (name === undefined)
    throw new BusError(
      `The EventBus' streamConfig is refused as in a cluster (invalid int for ${type}: ${number}); use 0 to ${names.length - 1}.`,
    );
  return name;
}

/** The NATS server's sizes: `1MB` is 1024 × 1024, `1M` is 1000 × 1000. */
function bytes(text: string): number {
  const match = /^(\d+)\s*([kmgt]?)(i?b)?$/i.exec(text.trim());
  if (match === null) throw new BusError(`The EventBus' maxPayload "${text}" is not a size; write for example 1MB.`);
  const base = match[3] === undefined ? 1000 : 1024;
  return Number(match[1]) * base ** ['', 'k', 'm', 'g', 't'].indexOf(match[2]!.toLowerCase());
}
