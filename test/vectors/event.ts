import { fromBytes } from '../../language/go/strings.ts';
import type { Event, EventContext } from '../../language/semantics/event.ts';

/** An event as the vectors write it: `data` is text, `dataB64` bytes, neither no data; `null` is no event. */
interface VectorEvent {
  readonly context: Partial<EventContext>;
  readonly data?: string;
  readonly dataB64?: string;
}

export function eventOf(event: VectorEvent): Event;
export function eventOf(event: VectorEvent | null): Event | null;
export function eventOf(event: VectorEvent | null): Event | null {
  if (event === null) return null;
  const data = event.dataB64 === undefined ? event.data : fromBytes(Buffer.from(event.dataB64, 'base64'));
  return { context: { ...noContext, ...event.context }, data: data ?? null };
}

const noContext: EventContext = {
  id: '',
  source: '',
  specversion: '',
  type: '',
  datacontenttype: '',
  subject: '',
  time: '',
};
