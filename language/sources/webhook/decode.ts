import { GoError } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { type Spec, decoder } from '../data/decode.ts';
import { type HttpRequest, header, headersJson } from '../data/http-request.ts';
import { type JsonText, metadata, object, rawJson } from '../data/json-text.ts';
import { parseQuery, queryOf, valuesJson } from '../data/url-values.ts';

/** `pkg/eventsources/sources/webhook/start.go: GetBody`: the query of a GET, the form of a form, or the body, which must be JSON. */
export const decode = decoder<HttpRequest>((request, spec) =>
  object({ header: headersJson(request.headers), body: bodyOf(request), metadata: metadata(spec) }),
);

/** `HandleRoute`: what is said to a request that is not made as the event asks for; `null` when it is. */
export function methodRefusal(method: string, spec: Spec): string | null {
  if (method !== spec['method']) return 'http method does not match';
  return method === 'GET' || method === 'POST' ? null : unsupported(method);
}

function unsupported(method: string): string {
  return `unsupoorted method: ${method}`;
}

function bodyOf({ method, target, headers, body }: HttpRequest): JsonText {
  const query = parseQuery(queryOf(target));
  if (method === 'GET') return valuesJson(query);
  if (method !== 'POST') throw new GoError(unsupported(method));
  if (header(headers, 'Content-Type') !== 'application/x-www-form-urlencoded') return rawJson(fromBytes(body));
  const form = parseQuery(fromBytes(body));
  // Go reads the query along with the form, and its error counts as well.
  const error = form.error ?? query.error;
  if (error !== null) throw new GoError(error);
  return valuesJson(form);
}
