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
import { chargeReading, listWeight, textWeight } from './weight.ts';

/** Built-ins on strings, and the formats. */
export const textNatives: Readonly<Record<string, Native>> = {
  'utf8bytelength/0': (value, _, run) => BigInt(byteLength(text('utf8bytelength', value, run))),
  'startswith/1': both('startswith', (a, b) => a.startsWith(b)),
  'endswith/1': both('endswith', (a, b) => a.endsWith(b)),
  'ltrimstr/1': both('ltrimstr', trimStart),
  'rtrimstr/1': both('rtrimstr', trimEnd),
  'trimstr/1': both('trimstr', (a, b) => trimEnd(trimStart(a, b), b)),
  'ltrim/0': (value, _, run) => trimSpace(text('ltrim', value, run), 'start'),
  'rtrim/0': (value, _, run) => trimSpace(text('rtrim', value, run), 'end'),
  'trim/0': (value, _, run) => trimSpace(trimSpace(text('trim', value, run), 'start'), 'end'),
  'explode/0': explode,
  'implode/0': implode,
  'split/1': split,
  'ascii_downcase/0': recased('ascii_downcase', /[A-Z]+/g, (part) => part.toLowerCase()),
  'ascii_upcase/0': recased('ascii_upcase', /[a-z]+/g, (part) => part.toUpperCase()),
  'format/1': (value, [name], run) => format(value, name!, run),
  '_match/3': match,
};

/** The formats by their names: `@csv`. */
export const formats: Readonly<Record<string, Native>> = {
  '@text': (value, _, { fuel }) => (typeof value === 'string' ? value : encode(value, fuel)),
  '@json': (value, _, { fuel }) => encode(value, fuel),
  '@html': (value, _, run) => escapable(value, run).replaceAll(/[<>&'"]/g, (c) => entities[c]!),
  '@uri': (value, _, run) => escapeUri(escapable(value, run)),
  '@urid': (value, _, run) => unescapeUri(value, escapable(value, run)),
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
  '@base64': (value, _, run) => toBase64(toBytes(escapable(value, run))),
  '@base64d': (value, _, run) => decodeBase64(value, escapable(value, run)),
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

function text(name: string, value: JqValue, { fuel }: Run): string {
  if (typeof value !== 'string') throw cannotApply(name, value);
  chargeReading(value, fuel);
  return value;
}

function both(name: string, work: (a: string, b: string) => JqValue): Native {
  return (value, [part], { fuel }) => {
    if (typeof value !== 'string' || typeof part !== 'string') throw cannotApplyWith(name, value, part!);
    chargeReading(value, fuel);
    chargeReading(part, fuel);
    return work(value, part);
  };
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

function explode(value: JqValue, _: readonly JqValue[], run: Run): JqValue {
  const characters = text('explode', value, run);
  run.fuel.allocate(listWeight(5 * characters.length));
  return pointsOf(characters).map(BigInt);
}

function implode(value: JqValue, _: readonly JqValue[], { fuel }: Run): string {
  if (!Array.isArray(value)) throw cannotApply('implode', value);
  fuel.step(value.length);
  fuel.allocate(textWeight(0) * value.length);
  let out = '';
  for (const item of value) {
    const point = toIndex(item);
    if (point === null) throw cannotApply('implode', value);
    const valid = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    out += String.fromCodePoint(valid ? point : 0xfffd);
  }
  return out;
}

function split(value: JqValue, [separator]: readonly JqValue[], run: Run): JqValue {
  return splitText(text('split', value, run), text('split', separator!, run), run.fuel);
}

function recased(name: string, letters: RegExp, change: (part: string) => string): Native {
  return (value, _, run) => {
    const before = text(name, value, run);
    run.fuel.allocate(textWeight(before.length));
    // Bytes outside UTF-8 become U+FFFD wherever Go maps the characters of a string.
    return before.toWellFormed().replaceAll(letters, change);
  };
}

function format(value: JqValue, name: JqValue, run: Run): JqValue {
  const found = formats[`@${text('format', name, run)}`];
  if (found === undefined) throw new Failure(() => `format not defined: @${name as string}`);
  return found(value, [], run);
}

function written(value: JqValue, { fuel }: Run): string {
  if (typeof value !== 'string') return encode(value, fuel);
  chargeReading(value, fuel);
  return value;
}

/** The same, about to be escaped: a character becomes six at most, one after the other. */
function escapable(value: JqValue, run: Run): string {
  const source = written(value, run);
  run.fuel.step(source.length);
  run.fuel.allocate(textWeight(6 * source.length));
  return source;
}

/** `@csv`, `@tsv` and `@sh`: one line of scalars. */
function row(name: string, value: JqValue, separator: string, run: Run, escape: (part: string) => string): string {
  if (!Array.isArray(value)) throw cannotApply(`@${name}`, value);
  const parts = value.map((item) => {
    if (Array.isArray(item) || item instanceof Map) throw complaint(`@${name} cannot format an array including`, item);
    if (typeof item === 'string') return escape(escapable(item, run));
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
