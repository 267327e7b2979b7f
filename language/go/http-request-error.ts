import { quote } from './strconv-quote.ts';

/** What Go's `http.NewRequest` refuses to make: its error, or `null`. */
export function newRequestError({ method, url }: Pick<HttpRequest, 'method' | 'url'>): string | null {
  return token.test(method) ? parseError(url) : `net/http: invalid method ${quote(method)}`;
}

/** What Go's client refuses to send, whoever listens, of the requests that can be made: its error, or `null` for one that leaves. */
export function sendError({ method, url, headers }: HttpRequest): string | null {
  const refused = headerError(headers) ?? addressError(url);
  return refused === null ? null : `${operation(method)} ${quote(url)}: ${refused}`;
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** As the client names it in its errors: `Post`. */
export function operation(method: string): string {
  return method.charAt(0) + method.slice(1).toLowerCase();
}

function headerError(headers: HttpRequest['headers']): string | null {
  for (const [name, value] of Object.entries(headers)) {
    if (!token.test(name)) return `net/http: invalid header field name ${quote(name)}`;
    // oxlint-disable-next-line no-control-regex -- the characters that a header may not hold
    if (/[\0-\x08\x0a-\x1f\x7f]/.test(value)) return `net/http: invalid header field value for ${quote(name)}`;
  }
  return null;
}

/** The usual URLs, with nothing wrong in them: a trigger asks for every event. */
const plain = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][!-$&-~]*)?$/;

function addressError(url: string): string | null {
  if (plain.test(url)) return null;
  const { scheme, host } = partsOf(url);
  if (scheme !== 'http' && scheme !== 'https') return `unsupported protocol scheme ${quote(scheme)}`;
  return host === '' ? 'http: no Host in request URL' : null;
}

/** The error of `url.Parse`, in the order of its checks. */
function parseError(url: string): string | null {
  if (plain.test(url)) return null;
  const say = (reason: string) => `parse ${quote(url)}: ${reason}`;
  // oxlint-disable-next-line no-control-regex -- the characters that a URL may not hold
  if (/[\0-\x1f\x7f]/.test(url)) return say('net/url: invalid control character in URL');
  if (url.startsWith(':')) return say('missing protocol scheme');
  const { scheme, authority, host, path, fragment } = partsOf(url);
  if (scheme === '' && authority === null && /^[^/]*:/.test(path))
    return say('first path segment in URL cannot contain colon');
  const user = authority === null || !authority.includes('@') ? '' : authority.slice(0, authority.lastIndexOf('@'));
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return say('net/url: invalid userinfo');
  const reason = hostError(host) ?? escapeError(user) ?? escapeError(path) ?? escapeError(fragment);
  return reason === null ? null : say(reason);
}

function hostError(host: string): string | null {
  if (host.startsWith('[') && !host.includes(']')) return "missing ']' in host";
  const colon = host.startsWith('[') ? host.indexOf(':', host.lastIndexOf(']')) : host.indexOf(':');
  const port = colon < 0 ? '' : host.slice(colon);
  if (!/^(?::\d*)?$/.test(port)) return `invalid port ${quote(port)} after host`;
  const wrong = /[ "\\^`{|}]/.exec(host)?.[0];
  return wrong === undefined ? escapeError(host) : `invalid character ${quote(wrong)} in host name`;
}

function escapeError(text: string): string | null {
  const wrong = /%(?![0-9a-fA-F]{2})/.exec(text);
  return wrong === null ? null : `invalid URL escape ${quote(text.slice(wrong.index, wrong.index + 3))}`;
}

/** `authority` is `null` where there is none, `host` the authority without its user. */
function partsOf(url: string) {
  const [, named = '', rest = '', , fragment = ''] =
    /^(?:([a-zA-Z][a-zA-Z0-9+\-.]*):)?([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
  const located = /^\/\/([^/]*)(.*)$/s.exec(rest);
  const authority = located?.[1] ?? null;
  const host = authority === null ? '' : authority.slice(authority.lastIndexOf('@') + 1);
  return { scheme: named.toLowerCase(), authority, host, path: located?.[2] ?? rest, fragment };
}
