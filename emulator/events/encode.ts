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
      time: typeof time === 'bigint' ? timestamp(time) : timestampOf(time),
    },
    data,
  });
}

/** RFC 3339 in UTC with as many digits of the second as needed; `''` for the zero time. */
function timestamp(nanoseconds: bigint): string {
  if (nanoseconds === -62135596800n * 1_000_000_000n) return '';
  const rest = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  return print(Number((nanoseconds - rest) / 1_000_000_000n), Number(rest));
}

/** The same of milliseconds since 1970: what a double holds of them in nanoseconds, without making integers of it first. */
export function timestampOf(milliseconds: number): string {
  const nanoseconds = Math.round(milliseconds * 1e6);
  if (nanoseconds < 0) return timestamp(BigInt(nanoseconds));
  const rest = nanoseconds % 1e9;
  return print((nanoseconds - rest) / 1e9, rest);
}

function print(second: number, nanoseconds: number): string {
  const fraction = nanoseconds === 0 ? '' : `.${String(nanoseconds).padStart(9, '0').replace(/0+$/, '')}`;
  if (second !== printed.second) printed = { second, text: new Date(second * 1000).toISOString().slice(0, 19) };
  return `${printed.text}${fraction}Z`;
}

/** Many events have the same second, and a date takes longer to print than all else of an event. */
let printed = { second: 0, text: '1970-01-01T00:00:00' };
