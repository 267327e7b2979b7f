import { quote } from './strconv-quote.ts';
import { byteText, textOfBytes } from './byte-string.ts';
import { GoError } from './value.ts';
import { checkIpv6 } from './ip.ts';

/** A `url.URL`. All parts are Go strings, decoded but for `opaque` and `rawQuery`. */
export interface Url {
  readonly scheme: string;
  readonly opaque: string;
  readonly user: User | null;
  readonly host: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly fragment: string;
}

export interface User {
  readonly name: string;
  /** `null`: none was given, which is not the same as an empty one. */
  readonly password: string | null;
}

/** The parts of a URL between which escaping differs. */
type Part = 'path' | 'user' | 'host' | 'zone' | 'fragment';

/** `url.Parse`; throws `GoError` with the text of the `*url.Error`. */
export function parseUrl(text: string): Url {
  const bytes = byteText(text);
  const hash = bytes.indexOf('#');
  const before = hash < 0 ? bytes : bytes.slice(0, hash);
  const url = guarded(before, () => parseBefore(before));
  const fragment = hash < 0 ? '' : guarded(bytes, () => unescape(bytes.slice(hash + 1), 'fragment'));
  return { ...url, fragment: textOfBytes(fragment) };
}

/** `URL.String`. */
export function urlText(url: Url): string {
  let result = url.scheme === '' ? '' : `${url.scheme}:`;
  if (url.opaque !== '') result += url.opaque;
  else {
    const authority = url.scheme !== '' || url.host !== '' || url.user !== null;
    if (authority && (url.host !== '' || url.path !== '' || url.user !== null)) {
      result += `//${url.user === null ? '' : `${userText(url.user)}@`}${escape(url.host, 'host')}`;
    }
    const path = url.path === '*' ? '*' : escape(url.path, 'path');
    if (path !== '' && path[0] !== '/' && url.host !== '') result += '/';
    if (result === '' && path.split('/', 1)[0]!.includes(':')) result = './';
    result += path;
  }
  if (url.rawQuery !== '') result += `?${url.rawQuery}`;
  return url.fragment === '' ? result : `${result}#${escape(url.fragment, 'fragment')}`;
}

/** `Userinfo.String`. */
export function userText({ name, password }: User): string {
  return escape(name, 'user') + (password === null ? '' : `:${escape(password, 'user')}`);
}

/** `URL.Hostname`: without port and brackets. */
export function hostName(host: string): string {
  if (host.startsWith('[')) {
    const close = host.indexOf(']');
    if (close >= 0) return host.slice(1, close);
  }
  const port = /:\d*$/.exec(host);
  return port ? host.slice(0, port.index) : host;
}

class Complaint extends Error {}

function guarded<T>(shown: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new GoError(`parse ${quote(textOfBytes(shown))}: ${error.message}`);
  }
}

function parseBefore(bytes: string): Omit<Url, 'fragment'> {
  const none = { scheme: '', opaque: '', user: null, host: '', path: '', rawQuery: '' };
  if (/[\0-\x1f\x7f]/.test(bytes)) throw new Complaint('net/url: invalid control character in URL');
  if (bytes === '*') return { ...none, path: '*' };
  const found = /^([a-z][a-z\d+.-]*)?:/i.exec(bytes);
  if (found && found[1] === undefined) throw new Complaint('missing protocol scheme');
  const scheme = (found?.[1] ?? '').toLowerCase();
  const afterScheme = bytes.slice(found?.[0].length ?? 0);
  const mark = afterScheme.indexOf('?');
  const rawQuery = mark < 0 ? '' : textOfBytes(afterScheme.slice(mark + 1));
  let rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...none, scheme, rawQuery, opaque: textOfBytes(rest) };
    if (rest.split('/', 1)[0]!.includes(':')) throw new Complaint('first path segment in URL cannot contain colon');
  }
  let authority = { user: null as User | null, host: '' };
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const slash = rest.indexOf('/', 2);
    authority = parseAuthority(scheme, slash < 0 ? rest.slice(2) : rest.slice(2, slash));
    rest = slash < 0 ? '' : rest.slice(slash);
  }
  return { ...none, ...authority, scheme, rawQuery, path: textOfBytes(unescape(rest, 'path')) };
}

function parseAuthority(scheme: string, authority: string): { user: User | null; host: string } {
  const at = authority.lastIndexOf('@');
  const host = textOfBytes(parseHost(scheme, authority.slice(at + 1)));
  if (at < 0) return { user: null, host };
  const info = authority.slice(0, at);
  if (!/^[\w\-.:~!$&'()*+,;=%@]*$/.test(info)) throw new Complaint('net/url: invalid userinfo');
  const colon = info.indexOf(':');
  const name = textOfBytes(unescape(colon < 0 ? info : info.slice(0, colon), 'user'));
  const password = colon < 0 ? null : textOfBytes(unescape(info.slice(colon + 1), 'user'));
  return { user: { name, password }, host };
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[');
  if (open > 0) throw new Complaint('invalid IP-literal');
  if (open === 0) return parseLiteral(host);
  const colon = host.indexOf(':');
  if (colon >= 0) checkPort(host.slice(scheme === 'http' || scheme === 'https' ? colon : host.lastIndexOf(':')));
  return unescape(host, 'host');
}

/** `[fe80::1%25en0]:80`. */
function parseLiteral(host: string): string {
  const close = host.lastIndexOf(']');
  if (close < 0) throw new Complaint("missing ']' in host");
  const port = host.slice(close + 1);
  checkPort(port);
  const name = host.slice(1, close);
  const zone = name.indexOf('%25');
  const address =
    zone < 0 ? unescape(name, 'host') : unescape(name.slice(0, zone), 'host') + unescape(name.slice(zone), 'zone');
  const complaint = checkIpv6(address);
  if (complaint !== null) throw new Complaint(complaint);
  return `[${address}]${unescape(port, 'host')}`;
}

function checkPort(port: string): void {
  if (port !== '' && !/^:\d*$/.test(port)) throw new Complaint(`invalid port ${quote(textOfBytes(port))} after host`);
}

const unreserved = /[\w.~-]/;
const plain: { readonly [part in Part]: RegExp } = {
  path: /[$&+,/:;=@]/,
  user: /[$&+,;=]/,
  host: /[!$&'()*+,;=:[\]<>"]/,
  zone: /[!$&'()*+,;=:[\]<>"]/,
  fragment: /[$&+,/:;=?@!()*]/,
};

function mustEscape(byte: string, part: Part): boolean {
  return !unreserved.test(byte) && !plain[part].test(byte);
}

function unescape(bytes: string, part: Part): string {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const inHost = part === 'host' || part === 'zone';
    if (byte === '%') {
      const escape = bytes.slice(i, i + 3);
      if (!/^%[\da-f]{2}$/i.test(escape)) throw new Complaint(`invalid URL escape ${quote(textOfBytes(escape))}`);
      const value = Number.parseInt(escape.slice(1), 16);
      const badHost = part === 'host' && value < 0x80 && escape !== '%25';
      const badZone =
        part === 'zone' && escape !== '%25' && value !== 0x20 && mustEscape(String.fromCharCode(value), 'host');
      if (badHost || badZone) throw new Complaint(`invalid URL escape ${quote(escape)}`);
      i += 2;
    } else if (inHost && byte < '\x80' && mustEscape(byte, part)) {
      throw new Complaint(`invalid character ${quote(byte)} in host name`);
    }
  }
  return bytes.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function escape(text: string, part: Part): string {
  let result = '';
  for (const byte of byteText(text)) {
    if (!mustEscape(byte, part)) result += byte;
    else result += `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}
