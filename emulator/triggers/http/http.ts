import { operation } from '../../../language/go/http-request-error.ts';
import { quote } from '../../../language/go/strconv-quote.ts';
import { byteLength } from '../../../language/go/strings.ts';
import { requestError } from '../../../language/semantics/http-request.ts';
import { applyParameters } from '../../../language/semantics/parameters.ts';
import { constructPayload, resolveHeaders } from '../../../language/semantics/payload.ts';
import { compileStatusPolicy } from '../../../language/semantics/policy.ts';
import type { HTTPTrigger, SecureHeader } from '../../../schemas/types.generated.ts';
import { marshal } from '../go-struct.ts';
import type { RenderContext, Rendered, ResolvedList, TriggerType } from '../trigger-type.ts';

/** The http trigger (`pkg/sensors/triggers/http/http.go`): the request as Go's client would send it. */
export const http: TriggerType = {
  fetches: false,
  fetchResource: ({ http: block }) => ({
    resource: marshal({ ...block, method: block?.method || 'POST' }, 'HTTPTrigger'),
  }),
  resourceParameters: ({ http: block }) => block?.parameters ?? null,
  applyParameters,
  render,
  errorOf: ({ status }, resource) => {
    if (status !== 0) return null;
    const { method = 'POST', url = '' } = JSON.parse(resource) as HTTPTrigger;
    return `${operation(method)} ${quote(url)}: EOF`;
  },
  judgePolicy: (policy, { status }) => compileStatusPolicy(policy)?.judge(status) ?? null,
};

function render(resource: string, { documents, compile, read: readStruct }: RenderContext): Rendered {
  const read = readStruct(resource, 'HTTPTrigger');
  if ('error' in read) {
    const error = `failed to unmarshal the updated http trigger resource after applying resource parameters, ${read.error}`;
    return { request: null, failure: { outcome: 'error', error }, lists: [] };
  }
  const trigger = read.value as HTTPTrigger;
  const parameters = compile(trigger.payload);
  const payload = constructPayload(parameters, documents);
  const lists: ResolvedList[] = [{ ...payload, name: 'payload', parameters }];
  if (payload.failure !== null) return { request: null, failure: payload.failure, lists };
  const dynamicHeaders = compile(trigger.dynamicHeaders);
  const dynamic = resolveHeaders(dynamicHeaders, documents);
  if (dynamicHeaders.length > 0) lists.push({ ...dynamic, name: 'dynamicHeaders', parameters: dynamicHeaders });
  if (dynamic.failure !== null) return { request: null, failure: dynamic.failure, lists };

  const method = trigger.method || 'POST';
  const url = trigger.url ?? '';
  const body = payload.body ?? '';
  const headers: Record<string, string> = { ...trigger.headers };
  for (const { name, value } of dynamic.headers) headers[name] = value;
  for (const header of trigger.secureHeaders ?? []) headers[header.name ?? ''] = secured(header);
  if (trigger.basicAuth) headers['Authorization'] = 'Basic «secret»';
  headers['User-Agent'] ??= 'Go-http-client/1.1';
  if (byteLength(body) > 0) headers['Content-Length'] = String(byteLength(body));
  headers['Accept-Encoding'] ??= 'gzip';
  const error = requestError({ method, url, headers });
  if (error !== null) return { request: null, failure: { outcome: 'error', error }, lists };
  const content = { method, url, ...(trigger.host ? { host: trigger.host } : {}), headers, body };
  return { request: { title: `${method} ${url}`, content }, failure: null, lists };
}

/** What is captured never holds a secret: the request names where the value would come from. */
function secured({ valueFrom }: SecureHeader): string {
  const { name = '', key = '' } = valueFrom?.secretKeyRef ?? valueFrom?.configMapKeyRef ?? {};
  return `«${valueFrom?.secretKeyRef ? 'secret' : 'config map'} ${name}/${key}»`;
}
