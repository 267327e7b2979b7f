import { GoError } from '../../go/value.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import type { Decoded, Spec } from '../data/decode.ts';
import { type HttpRequest, header } from '../data/http-request.ts';
import { decodeRequest } from '../data/raw-request.ts';
import { splitChanges } from './refs-changed.ts';

/**
 * `pkg/eventsources/sources/bitbucketserver/start.go: processBitbucketServerWebhook`: headers and body as they came; a push must
 * be one, and with `oneEventPerChange` it is split, and each of its events holds what upstream's struct keeps of the body. The
 * signature is not checked here.
 */
export function decodeEach(request: HttpRequest, spec: Spec): readonly Decoded[] {
  if (header(request.headers, 'X-Event-Key') !== 'repo:refs_changed') return [decodeBody(request, spec)];
  try {
    const bodies = splitChanges(fromBytes(request.body));
    if (spec['skipBranchRefsChangedOnOpenPR'] === true) return [{ error: asksProvider }];
    if (spec['oneEventPerChange'] !== true) return [decodeBody(request, spec)];
    return bodies.map((body) => decodeBody({ ...request, body: toBytes(body) }, spec));
  } catch (error) {
    if (error instanceof GoError) return [{ error: `decoding repo:refs_changed webhook: ${error.message}` }];
    throw error;
  }
}

const asksProvider = "not supported yet: skipBranchRefsChangedOnOpenPR asks the provider's API for open pull requests";

const decodeBody = decodeRequest('headers');

/** The one event of a request; a request that makes several, or none, is refused. */
export function decode(request: HttpRequest, spec: Spec): Decoded {
  const events = decodeEach(request, spec);
  if (events.length === 1) return events[0]!;
  if (events.length === 0) return { error: 'the push has no changes: it makes no event' };
  return { error: `not supported yet: a request that makes ${events.length} events; send one change at a time` };
}
