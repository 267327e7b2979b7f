import { GoError } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoType, type GoValue, Raw, struct } from '../data/go-type.ts';
import type { HttpRequest } from '../data/http-request.ts';
import { metadata, object } from '../data/json-text.ts';

/** `pkg/eventsources/sources/stripe/start.go: HandleRoute`: the event is decoded and encoded again (stripe-go `event.go`). */
export const decode = decoder<HttpRequest>(({ body }, spec) =>
  object({ event: encodeValue(readEvent(fromBytes(body)), eventPointer), metadata: metadata(spec) }),
);

/** Whatever is wrong, the answer is the same. */
function readEvent(json: string): GoValue {
  try {
    const event = decodeJson(json, eventPointer) as ReadonlyMap<string, GoValue> | null;
    checkObject((event?.get('data') ?? null) as ReadonlyMap<string, GoValue> | null);
    return event;
  } catch (error) {
    if (error instanceof GoError) throw new GoError('failed to parse the event');
    throw error;
  }
}

/** Data must have an object: the library decodes it a second time as a map. */
function checkObject(data: ReadonlyMap<string, GoValue> | null): void {
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
