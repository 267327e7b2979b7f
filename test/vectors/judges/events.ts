import { type ParameterEvent, EventDocuments } from '../../../language/semantics/resolve-documents.ts';
import { fromBytes, toBytes } from '../../../language/go/strings.ts';

/** The events of a vector: dependency name → event; `dataB64` holds data that is no UTF-8. */
export function eventsOf(events: Readonly<Record<string, VectorEvent | null>> | null | undefined): EventDocuments {
  return new EventDocuments(
    new Map(Object.entries(events ?? {}).map(([name, event]) => [name, event && eventOf(event)])),
  );
}

interface VectorEvent {
  readonly context?: ParameterEvent['context'];
  readonly data?: string | null;
  readonly dataB64?: string;
}

function eventOf({ context, data, dataB64 }: VectorEvent): ParameterEvent {
  return {
    context: context == null ? null : { ...context, time: context.time ?? '' },
    data: dataB64 === undefined ? (data ?? null) : fromBytes(Buffer.from(dataB64, 'base64')),
  };
}

/** Result bytes as the vectors hold them: a string, or base64 under another key where they are no UTF-8. */
export function bytes(key: string, text: string): Readonly<Record<string, string>> {
  if (text.isWellFormed()) return { [key]: text };
  return { [`${key}B64`]: Buffer.from(toBytes(text)).toString('base64') };
}
