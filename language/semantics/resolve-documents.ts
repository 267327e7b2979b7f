import { type Source, checkedSource } from '../embedded/gjson/source.ts';
import { toBase64 } from '../go/json-base64.ts';
import { quote } from '../go/json-quote.ts';
import { toBytes } from '../go/strings.ts';
import { formatTime } from '../go/time-format.ts';
import { type Time, compareTimes, inZone, zeroTime } from '../go/time.ts';
import { utc } from '../go/zone.ts';
import { yamlToJson } from '../yaml/go-yaml/to-json.ts';
import { type EventContext, eventTime } from './event.ts';

/** An event as parameters meet it: one without a context exists only in theory. */
export interface ParameterEvent {
  readonly context: EventContext | null;
  readonly data: string | null;
}

/** The events of one firing by their dependencies. `null`, an event that is nil, exists only in theory too. */
export type ParameterEvents = ReadonlyMap<string, ParameterEvent | null>;

/** The JSON documents that parameters read, made once per firing and only where they are asked for. */
export class EventDocuments {
  private readonly events: ParameterEvents;
  private readonly documents = new Map<string, EventDocument>();

  constructor(events: ParameterEvents) {
    this.events = events;
  }

  /** The documents of a dependency's event; `undefined` when it is not among the events. */
  of(dependency: string): EventDocument | undefined {
    const known = this.documents.get(dependency);
    if (known !== undefined) return known;
    const event = this.events.get(dependency);
    if (event === undefined) return undefined;
    const document = new EventDocument(event);
    this.documents.set(dependency, document);
    return document;
  }
}

/** A document, the error that making it ends in, or the nil pointer that upstream follows to its end. */
export type EventJson =
  | { readonly json: string; readonly source: Source }
  | { readonly error: string }
  | { readonly crash: true };

export class EventDocument {
  private readonly event: ParameterEvent | null;
  private madeContext: EventJson | null = null;
  private madeData: EventJson | null = null;

  constructor(event: ParameterEvent | null) {
    this.event = event;
  }

  /** The whole event (`json.Marshal(event)`), its data in base64. */
  get whole(): string {
    if (this.event === null) return 'null';
    const { context, data } = this.event;
    const member = context === null ? '' : `"context":${contextJson(context)},`;
    return `{${member}"data":${data === null ? 'null' : `"${toBase64(toBytes(data))}"`}}`;
  }

  /** The seven attributes (`json.Marshal(event.Context)`). */
  get context(): EventJson {
    this.madeContext ??=
      this.event === null
        ? { crash: true }
        : withSource(this.event.context === null ? 'null' : contextJson(this.event.context));
    return this.madeContext;
  }

  /** The payload as JSON, by its content type (`params.go: renderEventDataAsJSON`). */
  get data(): EventJson {
    this.madeData ??= dataJson(this.event);
    return this.madeData;
  }
}

function dataJson(event: ParameterEvent | null): EventJson {
  if (event === null) return { error: 'event is nil' };
  if (event.context === null) return { crash: true };
  const data = event.data ?? '';
  switch (event.context.datacontenttype) {
    case 'application/json': {
      const source = checkedSource(data, 10_000);
      return source === null ? { error: 'event data is not valid JSON' } : { json: data, source };
    }
    case 'application/yaml': {
      const converted = yamlToJson(data);
      if ('json' in converted) return withSource(converted.json);
      return { error: `failed converting yaml event data to JSON: ${converted.error}` };
    }
    default:
      return { error: `unsupported event content type: ${event.context.datacontenttype}` };
  }
}

function withSource(json: string): EventJson {
  return { json, source: { text: json } };
}

function contextJson(context: EventContext): string {
  const { id, source, specversion, type, datacontenttype, subject } = context;
  const texts = Object.entries({ id, source, specversion, type, datacontenttype, subject });
  const members = texts.map(([name, value]) => `"${name}":${quote(value)}`);
  return `{${members.join(',')},"time":${timeJson(eventTime(context))}}`;
}

/** `metav1.Time`: UTC, whole seconds, `null` for the zero time. */
function timeJson(time: Time): string {
  return compareTimes(time, zeroTime) === 0
    ? 'null'
    : quote(formatTime(inZone(time, utc), '2006-01-02T15:04:05Z07:00'));
}
