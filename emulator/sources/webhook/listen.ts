import type { RoutedRequest } from '../http/http-server.ts';
import type { Listen, ListenOptions, Receipt } from '../source.ts';
import { decode, methodRefusal } from '../../../language/sources/webhook/decode.ts';

/** Listens as upstream's webhook source does (`pkg/eventsources/sources/webhook/start.go`): exact status codes and bodies. */
export const listen: Listen = async ({ event, spec, servers, secrets, dispatch, refuse }) => {
  const receive = (request: RoutedRequest) => handle(request, { spec, dispatch, refuse });
  const wanted = Number(spec['port']);
  const authSecret = spec['authSecret'] as { name?: string; key?: string } | undefined;
  const port = await servers.add('webhook', wanted, {
    endpoint: String(spec['endpoint']),
    authToken: authSecret ? () => secrets.secret(authSecret) : null,
    handle: receive,
    refuse,
  });
  const address = `http://127.0.0.1:${port}${String(spec['endpoint'])}`;
  const warnings: string[] = [];
  if (port !== wanted) warnings.push(`Port ${wanted} is in use: ${event} listens on ${address} instead.`);
  if (spec['serverCertSecret'] && spec['serverKeySecret'])
    warnings.push(`not supported yet: TLS of a webhook; ${event} listens on ${address}, a cluster on https.`);
  return { address, warnings, receive };
};

async function handle(
  request: RoutedRequest,
  { spec, dispatch, refuse }: Pick<ListenOptions, 'spec' | 'dispatch' | 'refuse'>,
): Promise<Receipt> {
  const { method, target, headers } = request;
  const refusal = methodRefusal(method, spec);
  if (refusal !== null) return refuse(request, { status: 400, body: refusal, why: methodsOf(spec) });
  const form = headers['Content-Type']?.[0] === 'application/x-www-form-urlencoded';
  const limit = form ? formLimit : payloadLimit(spec);
  const body = method === 'GET' ? new Uint8Array() : await request.readBody(limit);
  // Upstream writes these two errors into the answer twice.
  if (body === null && form) {
    const why = `a form of more than ${formLimit} bytes is not read`;
    return refuse(request, { status: 500, body: 'http: POST too large'.repeat(2), why });
  }
  if (body === null) {
    const why = `its body is larger than the ${limit} bytes of maxPayloadSize`;
    const text = 'failed to parse request body, http: request body too large'.repeat(2);
    return refuse(request, { status: 400, body: text, why });
  }
  const decoded = decode({ method, target, headers, body }, spec);
  if ('error' in decoded && form) {
    const why = 'its form or its query cannot be read';
    return refuse(request, { status: 500, body: decoded.error.repeat(2), why }, body);
  }
  if ('error' in decoded) {
    const why = method === 'GET' ? 'its query cannot be read' : 'its body is not JSON';
    return refuse(request, { status: 400, body: decoded.error, why }, body);
  }
  const dispatched = await dispatch(decoded.data);
  if (dispatched.outcome === 'refused') return { status: 500, body: 'failed to record event', dispatched };
  return { status: 200, body: 'success', dispatched };
}

function methodsOf({ method }: Readonly<Record<string, unknown>>): string {
  if (typeof method !== 'string' || method === '') return 'the event has no method, so that none is right';
  return method === 'GET' || method === 'POST'
    ? `the event takes ${method} alone`
    : 'a webhook takes GET and POST alone';
}

/** Zero and below make every body that is not empty too large. */
function payloadLimit(spec: Readonly<Record<string, unknown>>): number {
  const size = spec['maxPayloadSize'];
  return size === undefined || size === null ? 1024 * 1024 : Math.max(0, Number(size));
}

const formLimit = 10 * 1024 * 1024;
