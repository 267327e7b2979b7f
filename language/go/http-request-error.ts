import { quote } from './strconv-quote.ts';

/** What Go's client refuses to send, whoever listens (`net/http`, `net/url`): its error, or `null` for a request that leaves. */
export function requestError({ method, url, headers }: HttpRequest): string | null {
  const malformed = token.test(method) ? addressErrors(url).malformed : `net/http: invalid method ${quote(method)}`;
  if (malformed !== null) return `failed to construct request for ${url}, ${malformed}`;
  const refused = headerError(headers) ?? addressErrors(url).unreachable;
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

/** What is wrong with a URL as such, and for a client. */
interface AddressErrors {
  readonly malformed: string | null;
  readonly unreachable: string | null;
}

/** A trigger asks about the same URL for every event, unless a parameter makes it. */
function addressErrors(url: string): AddressErrors {
  let errors = known.get(url);
  if (errors !== undefined) return errors;
  errors = { malformed: parseError(url), unreachable: unreachable(url) };
  if (known.size === mostKnown) known.clear();
  known.set(url, errors);
  return errors;
}

const known = new Map<string, AddressErrors>();
const mostKnown = 1000;

function unreachable(url: string): string | null {
  const { scheme, host } = partsOf(url);
  if (scheme !== 'http' && scheme !== 'https') return `unsupported protocol scheme ${quote(scheme)}`;
  return host === '' ? 'http: no Host in request URL' : null;
}

/** The error of `url.Parse`, in the order of its checks. */
function parseError(url: string): string | null {
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
