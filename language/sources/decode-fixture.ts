import { fromBytes, toBytes } from '../go/strings.ts';
import { sourceTypes } from '../manifest/source-types.ts';
import type { Decode, Decoded, Owner, Spec } from './data/decode.ts';
import { canonicalName, masked } from './data/headers.ts';
import type { HttpRequest } from './data/http-request.ts';
import { decoders } from './decoders.ts';
import { eventTypes } from './event-types.ts';
import type { Fixture, FixtureRequest } from '../house-files/fixture.ts';
import { notificationRefusal } from './sns/notification.ts';
import { methodRefusal } from './webhook/decode.ts';

/** One event of an EventSource: the key of its kind in `spec`, its name, its block. */
export interface SourceEvent extends Owner {
  readonly kind: string;
  readonly spec: Spec;
}

/** The data of the event that a fixture makes of a source: what it gives, or what the source makes of its request. */
export function decodeFixture({ data, request }: Fixture, { kind, spec, ...owner }: SourceEvent): Decoded {
  if (request === undefined) return { data: JSON.stringify(data) };
  if (!takesRequests(kind)) return { error: `an event source of type ${kind} takes no requests` };
  const received = requestOf(request, spec);
  const refusal = refusalOf(kind, received, spec);
  if (refusal !== null) return { error: refusal };
  return (decoders[eventTypes[kind] as keyof typeof decoders] as Decode<HttpRequest>)(received, spec, owner);
}

/** What upstream looks at before it makes an event of a request. */
function refusalOf(kind: string, { method, body }: HttpRequest, spec: Spec): string | null {
  if (kind === 'webhook') return methodRefusal(method, spec);
  return kind === 'sns' ? notificationRefusal(fromBytes(body)) : null;
}

function takesRequests(kind: string): boolean {
  return sourceTypes.some(({ type, http }) => http && type === kind);
}

/** A fixture's request as the handler of an HTTP source sees it. */
export function requestOf({ method, path, headers = {}, body }: FixtureRequest, spec: Spec): HttpRequest {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = toBytes(text);
  const canonical: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(headers)) canonical[canonicalName(name)] = [value];
  if (bytes.length > 0) canonical['Content-Length'] ??= [String(bytes.length)];
  return {
    method: method ?? 'POST',
    target: path ?? (spec['endpoint'] as string | undefined) ?? '/',
    headers: masked(canonical),
    body: bytes,
  };
}
