import type { RoutedRequest } from '../http/http-server.ts';
import type { Listen, ListenOptions, Receipt } from '../source.ts';
import { decode, methodRefusal } from '../../../language/sources/webhook/decode.ts';

/** Listens as upstream's webhook source does (`pkg/eventsources/sources/webhook/start.go`): exact status codes and bodies. */
export const listen: Listen = async ({ event, spec, servers, secrets, dispatch }) => {
  const receive = (request: RoutedRequest) => handle(request, { spec, dispatch });
  const wanted = Number(spec['port']);
  const authSecret = spec['authSecret'] as { name?: string; key?: string } | undefined;
  const port = await servers.add('webhook', wanted, {
    endpoint: String(spec['endpoint']),
    authToken: authSecret ? () => secrets.secret(authSecret) : null,
    handle: receive,
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
  { spec, dispatch }: Pick<ListenOptions, 'spec' | 'dispatch'>,
): Promise<Receipt> {
  const refusal = methodRefusal(request.method, spec);
  if (refusal !== null) return refuse(400, refusal);
  const form = request.headers['Content-Type']?.[0] === 'application/x-www-form-urlencoded';
  const limit = form ? formLimit : payloadLimit(spec);
  const body = request.method === 'GET' ? new Uint8Array() : await request.readBody(limit);
  // Upstream writes these two errors into the answer twice.
  if (body === null && form) return refuse(500, 'http: POST too large'.repeat(2));
  if (body === null) return refuse(400, 'failed to parse request body, http: request body too large'.repeat(2));
  const { method, target, headers } = request;
  const decoded = decode({ method, target, headers, body }, spec);
  if ('error' in decoded) return form ? refuse(500, decoded.error.repeat(2)) : refuse(400, decoded.error);
  const dispatched = await dispatch(decoded.data);
  if (dispatched.outcome === 'refused') return { status: 500, body: 'failed to record event', dispatched };
  return { status: 200, body: 'success', dispatched };
}

/** Zero and below make every body that is not empty too large. */
function payloadLimit(spec: Readonly<Record<string, unknown>>): number {
  const size = spec['maxPayloadSize'];
  return size === undefined || size === null ? 1024 * 1024 : Math.max(0, Number(size));
}

const formLimit = 10 * 1024 * 1024;

function refuse(status: number, body: string): Receipt {
  return { status, body, dispatched: null };
}
