import { fromBytes } from '../../../language/go/strings.ts';
import { quote as quoteGo } from '../../../language/go/strconv-quote.ts';
import { encode } from '../../../language/go/json-encode.ts';
import { decodeObject } from '../../../language/semantics/json-object.ts';
import { DecodeError, DecodePanic, decoder } from '../data/decode.ts';
import { type HttpRequest, header, headersJson, mediaType } from '../data/http-request.ts';
import { metadata, object } from '../data/json-text.ts';
import { parseQuery } from '../data/url-values.ts';

/**
 * `pkg/eventsources/sources/github/start.go: parseValidateRequest`: the payload is decoded, two headers are added to it, and
 * it is encoded again. The signature is not checked here.
 */
export const decode = decoder<HttpRequest>((request, spec) => {
  const decoded = decodeObject(payloadOf(request));
  if ('error' in decoded) throw new DecodeError(decoded.error);
  if (decoded.value === null) throw new DecodePanic('assignment to entry in nil map');
  decoded.value.set('X-GitHub-Event', header(request.headers, 'X-Github-Event'));
  decoded.value.set('X-GitHub-Delivery', header(request.headers, 'X-Github-Delivery'));
  return object({ headers: headersJson(request.headers), body: encode(decoded.value), metadata: metadata(spec) });
});

/** go-github's `ValidatePayload` without a secret. */
function payloadOf({ headers, body }: HttpRequest): string {
  const type = mediaType(header(headers, 'Content-Type'));
  if (type === 'application/json') return fromBytes(body);
  if (type !== 'application/x-www-form-urlencoded')
    throw new DecodeError(`webhook request has unsupported Content-Type ${quoteGo(type)}`);
  const form = parseQuery(fromBytes(body));
  if (form.error !== null) throw new DecodeError(form.error);
  return form.values['payload']?.[0] ?? '';
}
