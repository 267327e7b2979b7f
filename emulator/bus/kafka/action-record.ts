import type { Message, SubscribedTrigger } from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import type { IncomingRecord, OutgoingRecord } from './kafka-link.ts';

/** What a Sensor writes to its action topic: the trigger's name, an array of events, and the dependency they are for. */
export function printAction(trigger: string, dependency: string, event: Message): OutgoingRecord {
  return {
    key: trigger,
    value: Buffer.concat([Buffer.from('['), event.body, Buffer.from(']')]),
    headers: { dependencyName: dependency },
  };
}

/**
 * The events that a record of the action topic hands to its trigger, by dependency: those for which the dependency of its one
 * header is a matching one (`pkg/eventbus/kafka/sensor/trigger_handler.go: Action`). `null` when there is nothing to fire.
 */
export function parseAction(
  record: IncomingRecord,
  trigger: SubscribedTrigger,
): { readonly message: Message; readonly events: ReadonlyMap<string, Message> } | null {
  const dependency = trigger.dependencies.find(({ name }) => name === record.header('dependencyName'));
  const message = splitEvents(record.value)
    .map((body): Message => ({ ...envelopeOf(body, { id: '', source: '', subject: '' }), body }))
    .find(({ source, subject }) => source === dependency?.eventSourceName && subject === dependency.eventName);
  if (dependency === undefined || message === undefined) return null;
  return { message, events: new Map([[dependency.name, message]]) };
}

/** One event, as everywhere but in `&&`, keeps its own text: its numbers may have more digits than a double. */
function splitEvents(value: Uint8Array): readonly Uint8Array[] {
  try {
    const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
    const events = JSON.parse(text) as unknown;
    if (!Array.isArray(events)) return [];
    if (events.length === 1) return [Buffer.from(text.slice(text.indexOf('[') + 1, text.lastIndexOf(']')))];
    return events.map((event) => Buffer.from(JSON.stringify(event)));
  } catch {
    return [];
  }
}
