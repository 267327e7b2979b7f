import { GoError, GoPanic } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoType, type GoValue, Raw, struct } from '../data/go-type.ts';
import type { HttpRequest } from '../data/http-request.ts';
import { metadata, object } from '../data/json-text.ts';

/** `pkg/eventsources/sources/stripe/start.go: HandleRoute`: the event is decoded and encoded again (stripe-go `event.go`). */
export const decode = decoder<HttpRequest>(({ body }, spec) => {
  const event = readEvent(fromBytes(body));
  if (!passes(event, (spec['eventFilter'] ?? []) as readonly string[])) throw new GoError('invalid event');
  return object({ event: encodeValue(event, eventPointer), metadata: metadata(spec) });
});

type Struct = ReadonlyMap<string, GoValue>;

/** `filterEvent`: a filter without types is lost on its way to the pod. */
function passes(event: Struct | null, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  if (event === null) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  return types.includes(event.get('type') as string);
}

/** Whatever is wrong, the answer is the same. */
function readEvent(json: string): Struct | null {
  try {
    const event = decodeJson(json, eventPointer) as Struct | null;
    checkObject((event?.get('data') ?? null) as Struct | null);
    return event;
  } catch (error) {
    if (error instanceof GoError) throw new GoError('failed to parse the event');
    throw error;
  }
}

/** Data must have an object: the library decodes it a second time as a map. */
function checkObject(data: Struct | null): void {
  if (data === null) return;
  const raw = data.get('object');
  decodeJson(raw instanceof Raw ? raw.json : '', { kind: 'anyMap' });
}

const text: GoType = { kind: 'string' };

const dataType = struct('stripe.EventData', {
  previous_attributes: ['PreviousAttributes', { kind: 'anyMap' }],
  object: ['Raw', { kind: 'raw' }],
});

const requestType = struct('stripe.EventRequest', {
  id: ['ID', text],
  idempotency_key: ['IdempotencyKey', text],
});

const eventPointer: GoType = {
  kind: 'pointer',
  to: struct('stripe.Event', {
    account: ['Account', text],
    created: ['Created', { kind: 'int64' }],
    data: ['Data', { kind: 'pointer', to: dataType }],
    id: ['ID', text],
    livemode: ['Livemode', { kind: 'bool' }],
    pending_webhooks: ['PendingWebhooks', { kind: 'int64' }],
    request: ['Request', { kind: 'pointer', to: requestType }],
    type: ['Type', text],
  }),
};
