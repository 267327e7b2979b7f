import { isIPv6 } from 'node:net';
import { fromBytes, toBytes } from '../../language/go/strings.ts';

/**
 * A text as Go's `net/url` prints it after parsing (`url.Parse(text).String()`), `null` when it is no URI reference. The
 * CloudEvents library does this to every `source`: `é` becomes `%C3%A9`, `1es:x` cannot be a source.
 */
export function uriReference(text: string): string | null {
  if (/^[\w.-]*$/.test(text)) return text;
  if (/[\0-\x1f\x7f]/.test(text)) return null;
  const [beforeFragment, fragment] = cut(text, '#');
  const printed = printReference(beforeFragment);
  if (printed === null || fragment === '') return printed;
  const escaped = reprint(fragment, fragmentSafe);
  return escaped === null ? null : `${printed}#${escaped}`;
}

function printReference(text: string): string | null {
  if (text === '*') return text;
  if (text.startsWith(':')) return null;
  const named = /^([a-zA-Z][a-zA-Z0-9+\-.]*):/.exec(text);
  const scheme = named === null ? '' : `${named[1]!.toLowerCase()}:`;
  const [rest, query] = cut(text.slice(scheme.length), '?');
  const tail = text.slice(scheme.length + rest.length).startsWith('?') ? `?${query}` : '';
  if (!rest.startsWith('/')) {
    if (scheme !== '') return scheme + rest + tail;
    if (cut(rest, '/')[0].includes(':')) return null;
  }
  const located = printLocation(scheme, rest);
  return located === null ? null : scheme + located + tail;
}

/** Authority and path. */
function printLocation(scheme: string, rest: string): string | null {
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const end = hasAuthority ? (rest.indexOf('/', 2) + rest.length + 1) % (rest.length + 1) : 0;
  const path = reprint(rest.slice(end), pathSafe);
  if (path === null) return null;
  if (!hasAuthority) return cut(path, '/')[0].includes(':') && scheme === '' ? `./${path}` : path;
  const authority = printAuthority(scheme, rest.slice(2, end));
  if (authority === null) return null;
  return authority === '' && path === '' ? '' : authority === '' && scheme === '' ? path : `//${authority}${path}`;
}

function printAuthority(scheme: string, authority: string): string | null {
  const at = authority.lastIndexOf('@');
  const host = printHost(scheme, authority.slice(at + 1));
  if (host === null || at < 0) return host;
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return null;
  const [name, password] = cut(user, ':');
  const names = [unescape(name), unescape(password)];
  if (names.includes(null)) return null;
  const [escapedName, escapedPassword] = names.map((part) => escape(part!, userSafe));
  return `${escapedName}${user.includes(':') ? `:${escapedPassword}` : ''}@${host}`;
}

function printHost(scheme: string, host: string): string | null {
  if (host.lastIndexOf('[') > 0) return null;
  if (host.startsWith('[')) {
    const close = host.lastIndexOf(']');
    const address = unescape(host.slice(1, close));
    if (close < 0 || address === null || !isPort(host.slice(close + 1)) || !isIPv6(address)) return null;
    return escape(`[${address}]${host.slice(close + 1)}`, hostSafe);
  }
  const web = scheme === 'http:' || scheme === 'https:';
  const colon = web ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0 && !isPort(host.slice(colon))) return null;
  // In a host only bytes outside ASCII (and `%` itself) may be escaped, and what must be escaped may not stand there.
  if (/%(?!25)[0-7]/.test(host) || escape(host.replaceAll('%', ''), hostSafe) !== pureHost(host)) return null;
  const plain = unescape(host);
  return plain === null ? null : escape(plain, hostSafe);
}

/** What `escape` makes of a host in which only bytes outside ASCII need it. */
function pureHost(host: string): string {
  return host.replaceAll('%', '').replace(/[^\0-\x7f]+/g, (text) => escape(text, hostSafe));
}

function isPort(text: string): boolean {
  return /^(?::\d*)?$/.test(text);
}

/** A part that is written with valid escapes stays as it is; any other is escaped anew. */
function reprint(raw: string, safe: RegExp): string | null {
  const plain = unescape(raw);
  if (plain === null) return null;
  const doubtful = raw.replace(/[!$&'()*+,;=:@[\]%]/g, '');
  return escape(doubtful, safe) === doubtful || plain === '*' ? raw : escape(plain, safe);
}

const pathSafe = /[A-Za-z0-9\-._~$&+,/:;=@]/;
const fragmentSafe = /[A-Za-z0-9\-._~$&+,/:;=@?!()*]/;
const userSafe = /[A-Za-z0-9\-._~$&+,;=]/;
const hostSafe = /[A-Za-z0-9\-._~$&+,;=!'()*:[\]<>"]/;

function unescape(text: string): string | null {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return null;
  if (!text.includes('%')) return text;
  const bytes: number[] = [];
  const raw = toBytes(text);
  for (let i = 0; i < raw.length; i++) {
    const escaped = raw[i] === 0x25;
    bytes.push(escaped ? Number.parseInt(String.fromCharCode(raw[i + 1]!, raw[i + 2]!), 16) : raw[i]!);
    if (escaped) i += 2;
  }
  return fromBytes(Uint8Array.from(bytes));
}

function escape(text: string, safe: RegExp): string {
  let out = '';
  for (const byte of toBytes(text)) {
    const character = String.fromCharCode(byte);
    out += safe.test(character) && byte < 0x80 ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

function cut(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
