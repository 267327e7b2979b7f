import { type Url, hostName, parseUrl, urlText, userText } from '../../../go/url.ts';
import { GoError, GoPanic, type Value, typeOf } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';

/** URLs as maps of their parts. */
export const urlFunctions: readonly TemplateFunction[] = [
  define(
    'urlParse url',
    'func(string) map[string]interface {}',
    'The parts of a URL: scheme, host, hostname, path, query, opaque, fragment, userinfo.',
    ([text]) => parts(text as string),
  ),
  define('urlJoin dict', 'func(map[string]interface {}) string', 'The URL of such parts.', ([dict]) => joined(dict!)),
];

function parts(text: string): Map<string, Value> {
  const url = parsed(text, 'unable to parse url');
  return new Map([
    ['scheme', url.scheme],
    ['host', url.host],
    ['hostname', hostName(url.host)],
    ['path', url.path],
    ['query', url.rawQuery],
    ['opaque', url.opaque],
    ['fragment', url.fragment],
    ['userinfo', url.user === null ? '' : userText(url.user)],
  ]);
}

function joined(dict: Value): string {
  const part = (name: string) => textPart(dict, name);
  const [scheme, host, path, rawQuery] = ['scheme', 'host', 'path', 'query'].map(part) as [
    string,
    string,
    string,
    string,
  ];
  const [opaque, fragment, info] = ['opaque', 'fragment', 'userinfo'].map(part) as [string, string, string];
  const user = info === '' ? null : parsed(`proto://${info}@host`, 'unable to parse userinfo in dict').user;
  return urlText({ scheme, host, path, rawQuery, opaque, fragment, user });
}

function parsed(text: string, complaint: string): Url {
  try {
    return parseUrl(text);
  } catch (error) {
    if (error instanceof GoError) throw new GoPanic(`${complaint}: ${error.message}`);
    throw error;
  }
}

function textPart(dict: Value, name: string): string {
  const value = dict instanceof Map ? dict.get(name) : undefined;
  if (value === undefined) return '';
  if (value === null) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  if (typeof value === 'string') return value;
  throw new GoPanic(`unable to parse ${name} key, must be of type string, but ${typeOf(value)!.kind} found`);
}
