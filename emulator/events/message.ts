import { isUtf8 } from 'node:buffer';
import { isValid } from '../../language/go/json-valid.ts';
import { fromBytes, toBytes } from '../../language/go/strings.ts';
import { formatTime } from '../../language/go/time-format.ts';
import { parseTime } from '../../language/go/time-parse.ts';
import { compareTimes, inZone, zeroTime } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import type { Event, EventContext } from '../../language/semantics/event.ts';
import { type Member, membersOf } from './members.ts';
import { uriReference } from './uri-reference.ts';

export type Decoded =
  | { readonly event: Event }
  /** Upstream drops such a message; with `crash` its Sensor dies of it instead. */
  | { readonly error: string; readonly crash?: true };

/**
 * An event as a bus message: a structured CloudEvent, keys in the order of the CloudEvents library (`event_marshal.go:
 * WriteJson`), data in base64, `<`, `>` and `&` escaped as `json.Marshal` does around it. Empty attributes are left out.
 */
export function encodeMessage(event: Event): Uint8Array {
  const { context, data } = event;
  const { id, source, specversion, type, subject, datacontenttype, time } = context;
  const isPlain = isUsual(context);
  const print = isPlain ? inQuotes : quote;
  let text = `{"specversion":${print(specversion)},"id":${print(id)},"source":${print(source)},"type":${print(type)}`;
  if (subject !== '') text += `,"subject":${print(subject)}`;
  if (datacontenttype !== '') text += `,"datacontenttype":${print(datacontenttype)}`;
  if (time !== '') text += `,"time":${print(time)}`;
  if (data !== null) text += specversion === '1.0' ? `,"data_base64":"${base64(data)}"` : `,"data":${data}`;
  const body = bytesOf(`${text}}`);
  if (isPlain && data?.isWellFormed()) known.set(body, { decoded: { event }, usual: event });
  return body;
}

/**
 * Reads a bus message as the CloudEvents library does (`event_unmarshal.go`): keys in any order, `data` or `data_base64`,
 * version 1.0 or 0.3, unknown keys only as extensions (which do not survive in an `Event`).
 */
export function decodeMessage(body: Uint8Array): Decoded {
  return read(body).decoded;
}

/** The event of a message as every event source writes them; `null` for any other message. */
export function usualEvent(body: Uint8Array): Event | null {
  return read(body).usual;
}

/**
 * What a message says is known for as long as the message itself is there. Every delivery and every firing of every trigger
 * reads one, mostly one that was written here: this is the hottest place of a running pipeline.
 */
const known = new WeakMap<Uint8Array, { readonly decoded: Decoded; readonly usual: Event | null }>();

function read(body: Uint8Array) {
  let message = known.get(body);
  if (message === undefined) {
    const usual = readUsual(body);
    known.set(body, (message = { decoded: usual === null ? readAny(body) : { event: usual }, usual }));
  }
  return message;
}

function readAny(body: Uint8Array): Decoded {
  const text = fromBytes(body);
  if (!isValid(text)) return { error: 'the message is not JSON' };
  if (text.trim() === 'null') {
    const error = 'invalid memory address or nil pointer dereference';
    return { error, crash: true };
  }
  const members = membersOf(text);
  if (members === null) return { error: 'the message is no JSON object' };
  try {
    return { event: readEvent(members) };
  } catch (error) {
    if (error instanceof NoEvent) return { error: error.message };
    throw error;
  }
}

/** The message that every event source writes, read in one go. */
function readUsual(body: Uint8Array): Event | null {
  const match = usualMessage.exec(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'));
  if (match === null) return null;
  const [, id, source, type, subject, time, base64Data] = match as unknown as readonly string[];
  const context = { specversion: '1.0', datacontenttype: 'application/json', id, source, type, subject, time };
  const data = Buffer.from(base64Data!, 'base64');
  return { context: context as EventContext, data: isUtf8(data) ? data.toString('utf8') : fromBytes(data) };
}

/** Attributes that are the same when they are read again. */
const usual = {
  id: /[\w:.-]+/,
  source: /[\w.-]+/,
  type: /\w+/,
  subject: /[\w.-]+/,
  time: /(?!0001)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{0,8}[1-9])?Z/,
};

const usualAttributes = new RegExp(
  `^${Object.values(usual)
    .map(({ source }) => source)
    .join(' ')}$`,
);

function isUsual({ id, source, type, subject, time, specversion, datacontenttype }: EventContext): boolean {
  if (specversion !== '1.0' || datacontenttype !== 'application/json') return false;
  return usualAttributes.test(`${id} ${source} ${type} ${subject} ${time}`);
}

const usualMessage = new RegExp(
  [
    `^\\{"specversion":"1\\.0","id":"(${usual.id.source})","source":"(${usual.source.source})"`,
    `,"type":"(${usual.type.source})","subject":"(${usual.subject.source})"`,
    `,"datacontenttype":"application/json","time":"(${usual.time.source})"`,
    ',"data_base64":"((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)"\\}$',
  ].join(''),
);

function bytesOf(text: string): Uint8Array {
  return text.isWellFormed() ? Buffer.from(text) : toBytes(text);
}

function base64(data: string): string {
  return data.isWellFormed() ? Buffer.from(data).toString('base64') : Buffer.from(toBytes(data)).toString('base64');
}

class NoEvent extends Error {}

function readEvent(members: readonly Member[]): Event {
  const raw = new Map(members.map((member) => [member.key, member.raw]));
  const specversion = text(raw, 'specversion');
  if (!raw.has('specversion')) throw new NoEvent('specversion: no specversion\n');
  if (specversion !== '1.0' && specversion !== '0.3') throw new NoEvent(`specversion: unknown value: ${specversion}\n`);
  if (members.filter(({ key }) => key === 'specversion').length > 1)
    throw new NoEvent('specversion was already provided');
  for (const { key, raw: value } of members) if (!attributes.has(key)) checkExtension(key, value);
  const context: EventContext = {
    id: text(raw, 'id'),
    source: readSource(raw),
    specversion,
    type: text(raw, 'type'),
    datacontenttype: text(raw, 'datacontenttype'),
    subject: text(raw, 'subject'),
    time: readTime(text(raw, 'time')),
  };
  return { context, data: readData(raw, context) };
}

const attributes: ReadonlySet<string> = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'datacontenttype',
  'dataschema',
  'schemaurl',
  'datacontentencoding',
  'data',
  'data_base64',
]);

/** A string attribute; `null` reads as `''`. */
function text(members: ReadonlyMap<string, string>, key: string): string {
  const raw = members.get(key) ?? 'null';
  if (raw === 'null') return '';
  if (!raw.startsWith('"')) throw new NoEvent(`ReadString: expects " or n, but found ${raw[0]!}`);
  return JSON.parse(raw) as string;
}

function checkExtension(key: string, raw: string): void {
  if (key === '') throw new NoEvent('bad key, CloudEvents attribute names MUST NOT be empty');
  if (!/^[a-zA-Z0-9]+$/.test(key))
    throw new NoEvent(
      "bad key, CloudEvents attribute names MUST consist of lower-case letters ('a' to 'z'), upper-case letters ('A' to 'Z') or digits ('0' to '9') from the ASCII character set",
    );
  if (raw.startsWith('{') || raw.startsWith('[')) throw new NoEvent(`invalid CloudEvents value: ${raw}`);
  if (/^[-\d]/.test(raw) && Math.abs(Number(raw)) > 2 ** 31) throw new NoEvent(`${raw} is out of range for int32`);
}

function readSource(members: ReadonlyMap<string, string>): string {
  const source = text(members, 'source');
  const parsed = source === '' ? null : uriReference(source);
  if (parsed === null && members.has('source')) throw new NoEvent(`cannot parse uri ref: ${source}`);
  return parsed ?? '';
}

/** Most often it is already as we write it. */
function readTime(time: string): string {
  if (/^(?!0001)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{0,8}[1-9])?Z$/.test(time) || time === '') return time;
  const parsed = parseTime(rfc3339Nano, time, utc);
  if ('error' in parsed)
    throw new NoEvent(`cannot convert ${JSON.stringify(time)} to time.Time: not in RFC3339 format`);
  return compareTimes(parsed.value, zeroTime) === 0 ? '' : formatTime(inZone(parsed.value, utc), rfc3339Nano);
}

const rfc3339Nano = '2006-01-02T15:04:05.999999999Z07:00';

/** Data with a JSON type (or none) is kept as it is written; data of any other type is a string. Of both keys the last counts. */
function readData(members: ReadonlyMap<string, string>, { specversion, datacontenttype }: EventContext): string | null {
  const [plain, base64] = [members.has('data'), specversion === '1.0' && members.has('data_base64')];
  if (!plain && !base64) return null;
  const keys = [...members.keys()];
  if (base64 && keys.indexOf('data_base64') > keys.indexOf('data')) return fromBase64(text(members, 'data_base64'));
  if (specversion === '0.3' && text(members, 'datacontentencoding') === 'base64')
    return fromBase64(text(members, 'data'));
  return jsonTypes.has(datacontenttype.replace(/;.*/s, '').trim()) ? members.get('data')! : text(members, 'data');
}

const jsonTypes: ReadonlySet<string> = new Set([
  '',
  'application/json',
  'text/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
]);

function fromBase64(text: string): string {
  const pure = text.replace(/[\r\n]/g, '');
  if (pure.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(pure)) throw new NoEvent('illegal base64 data');
  return fromBytes(Buffer.from(pure, 'base64'));
}

/** A string as jsoniter writes it and `json.Marshal` compacts it. */
function quote(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the characters that JSON may not hold
  return `"${text.replace(/["\\<>&\0-\x1f\u2028\u2029]/g, (character) => escapes[character] ?? unicodeEscape(character))}"`;
}

/** The same of a text that needs no escapes. */
function inQuotes(text: string): string {
  return `"${text}"`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
