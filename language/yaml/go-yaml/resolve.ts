import { decodeBase64 } from '../../go/base64.ts';
import { parseFloat64, parseInt64, parseUint64 } from '../../go/strconv-parse.ts';
import { fromBytes } from '../../go/strings.ts';
import { parseTime } from '../../go/time-parse.ts';
import { uint64Type } from '../../go/type.ts';
import { GoError, Numeric, type Value } from '../../go/value.ts';
import { utc } from '../../go/zone.ts';
import type { ScalarNode } from './node.ts';

/** What a scalar is to a target of any kind (`decode.go: scalar`, `resolve.go`): YAML 1.1, without its dates. */
export function resolveScalar({ text, tag, isImplicit }: ScalarNode): Value {
  if (tag === '' && !isImplicit) return text;
  if (tag === `${core}binary`) return binary(text);
  const wanted = tag.startsWith(core) ? tag.slice(core.length) : tag;
  if (tag !== '' && !(tag.startsWith(core) && resolved.has(wanted))) return text;
  if (wanted === 'str') return text;
  const { type, value } = resolve(text, wanted);
  if (wanted === '' || wanted === type) return value;
  if (wanted === 'float' && typeof value === 'bigint') return Number(value);
  throw new GoError(`yaml: cannot decode !!${type} \`${text}\` as a !!${wanted}`);
}

const core = 'tag:yaml.org,2002:';
const resolved: ReadonlySet<string> = new Set(['str', 'bool', 'int', 'float', 'null', 'timestamp']);

interface Resolved {
  readonly type: 'str' | 'bool' | 'int' | 'float' | 'null' | 'timestamp';
  readonly value: Value;
}

function resolve(text: string, wanted: string): Resolved {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text[0]!;
  if (first === '.') {
    const { value, error } = parseFloat64(text);
    if (error === null) return { type: 'float', value };
  } else if (/[-+0-9]/.test(first)) {
    if (wanted === 'timestamp' && isTimestamp(text)) return { type: 'timestamp', value: text };
    const number = numberOf(text.replaceAll('_', ''));
    if (number !== null) return number;
  }
  return { type: 'str', value: text };
}

function numberOf(text: string): Resolved | null {
  const integer = integerOf(text, 0);
  if (integer !== null) return integer;
  if (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text)) {
    const { value, error } = parseFloat64(text);
    if (error === null) return { type: 'float', value };
  }
  // A second sign behind the prefix.
  if (text.startsWith('0b')) return integerOf(text.slice(2), 2);
  return null;
}

function integerOf(text: string, base: number): Resolved | null {
  const signed = parseInt64(text, base);
  if (signed.error === null) return { type: 'int', value: signed.value };
  const unsigned = parseUint64(text, base);
  return unsigned.error === null ? { type: 'int', value: new Numeric(uint64Type, unsigned.value) } : null;
}

function isTimestamp(text: string): boolean {
  return /^[0-9]{4}-/.test(text) && timestamps.some((layout) => 'value' in parseTime(layout, text, utc));
}

const timestamps: readonly string[] = [
  '2006-1-2T15:4:5.999999999Z07:00',
  '2006-1-2t15:4:5.999999999Z07:00',
  '2006-1-2 15:4:5.999999999',
  '2006-1-2',
];

function binary(text: string): string {
  const decoded = decodeBase64(text, 'standard');
  if ('bytes' in decoded) return fromBytes(decoded.bytes);
  throw new GoError('yaml: !!binary value contains invalid base64 data');
}

function entries(list: string, type: Resolved['type'], value: Value): [string, Resolved][] {
  return list.split(' ').map((word) => [word, { type, value }]);
}

const words: ReadonlyMap<string, Resolved> = new Map([
  ...entries('y Y yes Yes YES true True TRUE on On ON', 'bool', true),
  ...entries('n N no No NO false False FALSE off Off OFF', 'bool', false),
  ...entries('~ null Null NULL', 'null', null),
  ['', { type: 'null', value: null }],
  ...entries('.nan .NaN .NAN', 'float', Number.NaN),
  ...entries('.inf .Inf .INF +.inf +.Inf +.INF', 'float', Infinity),
  ...entries('-.inf -.Inf -.INF', 'float', -Infinity),
]);
