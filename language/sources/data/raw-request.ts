import { fromBytes } from '../../go/strings.ts';
import { decoder } from './decode.ts';
import { type HttpRequest, headersJson } from './http-request.ts';
import { metadata, object, rawJson } from './json-text.ts';

/** The data of most HTTP sources: the headers under the source's own key, and the body, which must be JSON. */
export function decodeRequest(key: 'header' | 'headers') {
  return decoder<HttpRequest>(({ headers, body }, spec) =>
    object({ [key]: headersJson(headers), body: rawJson(fromBytes(body)), metadata: metadata(spec) }),
  );
}
