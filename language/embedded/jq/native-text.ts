import { upperHex } from './percent.ts';
import { byteLength, fromBytes, toBytes } from '../../go/strings.ts';
import { toBase64 } from '../../go/json-base64.ts';
import { isSpace, pointsOf } from '../../go/unicode.ts';
import { fromBase64 } from './base64.ts';
import { encode } from './encode.ts';
import { Failure, type Native, type Run, cannotApply, cannotApplyWith, complaint, failedOn } from './failure.ts';
import { toIndex } from './number.ts';
import { unescapePercent } from './percent.ts';
import { match } from './native-match.ts';
import { normalized, splitText } from './text.ts';
import type { JqValue } from './value.ts';

/** Built-ins on strings, and the formats. */
export const textNatives: Readonly<Record<string, Native>> = {
  'utf8bytelength/0': (value) => BigInt(byteLength(text('utf8bytelength', value))),
  'startswith/1': (value, [part]) => both('startswith', value, part!, (a, b) => a.startsWith(b)),
  'endswith/1': (value, [part]) => both('endswith', value, part!, (a, b) => a.endsWith(b)),
  'ltrimstr/1': (value, [part]) => both('ltrimstr', value, part!, trimStart),
  'rtrimstr/1': (value, [part]) => both('rtrimstr', value, part!, trimEnd),
  'trimstr/1': (value, [part]) => both('trimstr', value, part!, (a, b) => trimEnd(trimStart(a, b), b)),
  'ltrim/0': (value) => trimSpace(text('ltrim', value), 'start'),
  'rtrim/0': (value) => trimSpace(text('rtrim', value), 'end'),
  'trim/0': (value) => trimSpace(trimSpace(text('trim', value), 'start'), 'end'),
  'explode/0': (value) => pointsOf(text('explode', value)).map(BigInt),
  'implode/0': implode,
  'split/1': split,
  'ascii_downcase/0': (value) => recased('ascii_downcase', value, /[A-Z]+/g, (part) => part.toLowerCase()),
  'ascii_upcase/0': (value) => recased('ascii_upcase', value, /[a-z]+/g, (part) => part.toUpperCase()),
  'format/1': (value, [name], run) => format(value, name!, run),
  '_match/3': match,
};

/** The formats by their names: `@csv`. */
export const formats: Readonly<Record<string, Native>> = {
  '@text': (value, _, run) => written(value, run),
  '@json': (value, _, { fuel }) => encode(value, fuel),
  '@html': (value, _, run) => written(value, run).replaceAll(/[<>&'"]/g, (c) => entities[c]!),
  '@uri': (value, _, run) => escapeUri(written(value, run)),
  '@urid': (value, _, run) => unescapeUri(value, written(value, run)),
  '@csv': (value, _, run) =>
    row('csv', value, ',', run, (part) => `"${part.replaceAll('"', '""').replaceAll('\0', '\\0')}"`),
  '@tsv': (value, _, run) =>
    row('tsv', value, '\t', run, (part) => part.replaceAll(/[\t\r\n\\\0]/g, (c) => tsvEscapes[c]!)),
  '@sh': (value, _, run) =>
    row(
      'sh',
      Array.isArray(value) ? value : [value],
      ' ',
      run,
      (part) => `'${part.replaceAll("'", `'\\''`).replaceAll('\0', '\\0')}'`,
    ),
  '@base64': (value, _, run) => toBase64(toBytes(written(value, run))),
  '@base64d': (value, _, run) => decodeBase64(value, written(value, run)),
};

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
};

const tsvEscapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\r': '\\r',
  '\n': '\\n',
  '\\': '\\\\',
  '\0': '\\0',
};

function text(name: string, value: JqValue): string {
  if (typeof value !== 'string') throw cannotApply(name, value);
  return value;
}

function both<T>(name: string, value: JqValue, part: JqValue, work: (a: string, b: string) => T): T {
  if (typeof value !== 'string' || typeof part !== 'string') throw cannotApplyWith(name, value, part);
  return work(value, part);
}

function trimStart(value: string, part: string): string {
  return value.startsWith(part) ? value.slice(part.length) : value;
}

function trimEnd(value: string, part: string): string {
  return part !== '' && value.endsWith(part) ? value.slice(0, -part.length) : value;
}

function trimSpace(value: string, side: 'start' | 'end'): string {
  let [from, to] = [0, value.length];
  if (side === 'start') while (from < to && isSpace(value.charCodeAt(from))) from++;
  else while (from < to && isSpace(value.charCodeAt(to - 1))) to--;
  return value.slice(from, to);
}

function implode(value: JqValue, _: readonly JqValue[], { fuel }: Run): string {
  if (!Array.isArray(value)) throw cannotApply('implode', value);
  fuel.allocate(2 * value.length);
  let out = '';
  for (const item of value) {
    const point = toIndex(item);
    if (point === null) throw cannotApply('implode', value);
    const valid = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    out += String.fromCodePoint(valid ? point : 0xfffd);
  }
  return out;
}

function split(value: JqValue, [separator]: readonly JqValue[], { fuel }: Run): JqValue {
  const parts = splitText(text('split', value), text('split', separator!));
  fuel.allocate(16 * parts.length);
  return parts;
}

function recased(name: string, value: JqValue, letters: RegExp, change: (part: string) => string): string {
  // Bytes outside UTF-8 become U+FFFD wherever Go maps the characters of a string.
  return text(name, value).toWellFormed().replaceAll(letters, change);
}

function format(value: JqValue, name: JqValue, run: Run): JqValue {
  const found = formats[`@${text('format', name)}`];
  if (found === undefined) throw new Failure(() => `format not defined: @${name as string}`);
  return found(value, [], run);
}

function written(value: JqValue, { fuel }: Run): string {
  return typeof value === 'string' ? value : encode(value, fuel);
}

/** `@csv`, `@tsv` and `@sh`: one line of scalars. */
function row(name: string, value: JqValue, separator: string, run: Run, escape: (part: string) => string): string {
  if (!Array.isArray(value)) throw cannotApply(`@${name}`, value);
  const parts = value.map((item) => {
    if (Array.isArray(item) || item instanceof Map) throw complaint(`@${name} cannot format an array including`, item);
    if (typeof item === 'string') return escape(item);
    const plain = encode(item, run.fuel);
    return plain === 'null' && name !== 'sh' ? '' : plain;
  });
  const line = parts.join(separator);
  run.fuel.allocate(line.length);
  return line;
}

function escapeUri(value: string): string {
  let out = '';
  for (const byte of toBytes(value)) {
    const c = String.fromCharCode(byte);
    out += /[A-Za-z0-9\-_.~]/.test(c) ? c : `%${upperHex(byte)}`;
  }
  return out;
}

function unescapeUri(value: JqValue, escaped: string): string {
  const result = unescapePercent(escaped);
  if ('error' in result) throw failedOn('@urid', value, result.error);
  return result.text;
}

function decodeBase64(value: JqValue, encoded: string): string {
  const padding = encoded.indexOf('=');
  const decoded = fromBase64(padding < 0 ? encoded : encoded.slice(0, padding));
  if (typeof decoded === 'number') throw failedOn('@base64d', value, `illegal base64 data at input byte ${decoded}`);
  return normalized(fromBytes(decoded));
}
