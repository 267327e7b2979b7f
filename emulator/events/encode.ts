import { encodeMessage } from './message.ts';
import { uriReference } from './uri-reference.ts';

/** What a source dispatched, before it is an event. */
export interface Dispatched {
  readonly id: string;
  /** The EventSource's name. */
  readonly source: string;
  readonly type: string;
  /** The event's name. */
  readonly subject: string;
  /** Milliseconds since the epoch, or nanoseconds as a `bigint`. */
  readonly time: number | bigint;
  readonly data: string;
}

/**
 * The bus message of a new event: attributes as the CloudEvents library sets them (spaces trimmed; a name that is no URI
 * reference leaves `source` empty), data in base64 (`pkg/eventsources/eventing.go: run`).
 */
export function encodeEvent({ id, source, type, subject, time, data }: Dispatched): Uint8Array {
  return encodeMessage({
    context: {
      id: id.trim(),
      source: uriReference(source) ?? '',
      specversion: '1.0',
      type: type.trim(),
      datacontenttype: 'application/json',
      subject: subject.trim(),
      time: timestamp(typeof time === 'bigint' ? time : BigInt(Math.round(time * 1e6))),
    },
    data,
  });
}

/** RFC 3339 in UTC with as many digits of the second as needed; `''` for the zero time. */
function timestamp(nanoseconds: bigint): string {
  if (nanoseconds === -62135596800n * 1_000_000_000n) return '';
  const rest = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const second = new Date(Number((nanoseconds - rest) / 1_000_000n)).toISOString().slice(0, 19);
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(9, '0').replace(/0+$/, '')}`;
  return `${second}${fraction}Z`;
}
