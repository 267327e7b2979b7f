import { decodeRequest } from '../data/raw-request.ts';

/** `pkg/eventsources/sources/bitbucket/start.go: HandleRoute`: headers and body as they came, whatever the method. */
export const decode = decodeRequest('headers');
