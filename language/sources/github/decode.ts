import { GoError, GoPanic } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { quote as quoteGo } from '../../go/strconv-quote.ts';
import { encode } from '../../go/json-encode.ts';
import { decodeObject } from '../../go/json-decode.ts';
import { decoder } from '../data/decode.ts';
import { type HttpRequest, header, headersJson, mediaType } from '../data/http-request.ts';
import { metadata, object } from '../data/json-text.ts';
import { parseQuery } from '../data/url-values.ts';

/**
 * `pkg/eventsources/sources/github/start.go: parseValidateRequest`: the payload is decoded, two headers are added to it, and
 * it is encoded again. The signature is not checked here.
 */
export const decode = decoder<HttpRequest>((request, spec) => {
  const payload = decodeObject(payloadOf(request));
  if (payload === null) throw new GoPanic('assignment to entry in nil map');
  payload.set('X-GitHub-Event', header(request.headers, 'X-Github-Event'));
  payload.set('X-GitHub-Delivery', header(request.headers, 'X-Github-Delivery'));
  return object({ headers: headersJson(request.headers), body: encode(payload), metadata: metadata(spec) });
});

/** go-github's `ValidatePayload` without a secret. */
function payloadOf({ headers, body }: HttpRequest): string {
  const type = mediaType(header(headers, 'Content-Type'));
  if (type === 'application/json') return fromBytes(body);
  if (type !== 'application/x-www-form-urlencoded')
    throw new GoError(`webhook request has unsupported Content-Type ${quoteGo(type)}`);
  const form = parseQuery(fromBytes(body));
  if (form.error !== null) throw new GoError(form.error);
  return form.values['payload']?.[0] ?? '';
}
