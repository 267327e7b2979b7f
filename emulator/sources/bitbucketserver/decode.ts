import { decodeRequest } from '../data/raw-request.ts';

/**
 * `pkg/eventsources/sources/bitbucketserver/start.go: HandleRoute`: headers and body as they came. `oneEventPerChange` and
 * `skipBranchRefsChangedOnOpenPR` look at changes before that and need the provider's API.
 */
export const decode = decodeRequest('headers');
