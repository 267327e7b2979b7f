import { type HttpRequest, newRequestError, sendError } from '../go/http-request-error.ts';

/** The error of an http trigger whose request never leaves, whoever listens; else `null` (`triggers/http/http.go: Execute`). */
export function requestError(request: HttpRequest): string | null {
  const malformed = newRequestError(request);
  return malformed === null ? sendError(request) : `failed to construct request for ${request.url}, ${malformed}`;
}
