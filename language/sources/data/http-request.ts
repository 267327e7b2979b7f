import { GoError } from '../../go/value.ts';
import { quote } from '../../go/json-quote.ts';
import type { HeaderMap } from './headers.ts';
import { type JsonText, list, map } from './json-text.ts';

/** A request as the handler of an HTTP source sees it: canonical header names, credentials masked. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: HeaderMap;
  readonly body: Uint8Array;
}

/** Go's `http.Header` in JSON. */
export function headersJson(headers: HeaderMap): JsonText {
  return map(headers, (values) => list(values, quote));
}

/** Go's `Header.Get`: the first value, `''` for none. */
export function header(headers: HeaderMap, name: string): string {
  return headers[name]?.[0] ?? '';
}

/** Go's `mime.ParseMediaType` without its parameters: the type in lower case, or its error. */
export function mediaType(contentType: string): string {
  const semicolon = contentType.indexOf(';');
  const base = (semicolon < 0 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
  const [, type, rest] = new RegExp(`^(${token}*)(.*)$`, 's').exec(base)!;
  if (type === '') throw new GoError('mime: no media type');
  if (rest !== '') {
    if (!rest!.startsWith('/')) throw new GoError('mime: expected slash after first token');
    const [, subtype, more] = new RegExp(`^(${token}*)(.*)$`, 's').exec(rest!.slice(1))!;
    if (subtype === '') throw new GoError('mime: expected token after slash');
    if (more !== '') throw new GoError('mime: unexpected content after media subtype');
  }
  checkParameters(semicolon < 0 ? '' : contentType.slice(semicolon));
  return base;
}

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]";

function checkParameters(text: string): void {
  const parameter = new RegExp(`^\\s*;\\s*(${token}+)\\s*=\\s*(?:(${token}+)|"((?:[^"\\\\\\r\\n]|\\\\.)*)")`);
  const seen = new Map<string, string>();
  for (let rest = text; rest.trim() !== '' && rest.trim() !== ';'; ) {
    const match = parameter.exec(rest);
    if (match === null) throw new GoError('mime: invalid media parameter');
    const name = match[1]!.toLowerCase();
    const value = match[2] ?? match[3]!;
    if ((seen.get(name) ?? value) !== value) throw new GoError('mime: duplicate parameter name');
    seen.set(name, value);
    rest = rest.slice(match[0].length);
  }
}
