import { decode } from '../../../go/json-decode.ts';
import { type EncodeOptions, encode } from '../../../go/json-encode.ts';
import { quote } from '../../../go/json-quote.ts';
import { Time } from '../../../go/time.ts';
import { GoError, type Native, type Run, type Value, fromPlain } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { Location } from '../../../go/location.ts';
import { timeJson } from '../methods-time.ts';
import { Version } from './version.ts';

const toText = 'func(interface {}) string';
const mustToText = 'func(interface {}) (string, error)';

/** JSON. The variants without `must` answer an empty text, or nil, for an error; `toRawJson` fails all the same. */
export const jsonFunctions: readonly TemplateFunction[] = [
  define('fromJson text', 'func(string) interface {}', 'Reads JSON, nil when it is broken.', ([text]) =>
    readLeniently(text as string),
  ),
  define('mustFromJson text', 'func(string) (interface {}, error)', 'Reads JSON.', ([text]) => decode(text as string)),
  define('toJson value', toText, 'The value as JSON; <, > and & are escaped.', ([value], run) =>
    quietly(() => toJson(value!, run), ''),
  ),
  define('mustToJson value', mustToText, 'The value as JSON; <, > and & are escaped.', ([value], run) =>
    toJson(value!, run),
  ),
  define('toPrettyJson value', toText, 'The value as indented JSON.', ([value], run) =>
    quietly(() => indentJson(toJson(value!, run)), ''),
  ),
  define('mustToPrettyJson value', mustToText, 'The value as indented JSON.', ([value], run) =>
    indentJson(toJson(value!, run)),
  ),
  define('toRawJson value', toText, 'The value as JSON, nothing escaped for HTML.', ([value], { fuel }) =>
    encode(value!, { escapeHTML: false, native: nativeJson, fuel }),
  ),
  define('mustToRawJson value', mustToText, 'The value as JSON, nothing escaped for HTML.', ([value], { fuel }) =>
    encode(value!, { escapeHTML: false, native: nativeJson, fuel }),
  ),
];

/** A number that is too large does not spoil the rest: it stays nil. */
function readLeniently(text: string): Value {
  try {
    return decode(text);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    if (!error.message.startsWith('json: cannot unmarshal number')) return null;
    return fromPlain(
      JSON.parse(text, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? null : value)),
    );
  }
}

const escaped: EncodeOptions = { escapeHTML: true, native: nativeJson };

function toJson(value: Value, { fuel }: Run): string {
  return encode(value, { ...escaped, fuel });
}

function quietly(compute: () => Value, otherwise: Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof GoError) return otherwise;
    throw error;
  }
}

function nativeJson(value: Native): string | null {
  if (value instanceof Version) return quote(value.text());
  if (value instanceof Location) return '{}';
  if (value instanceof Time) {
    try {
      return timeJson(value);
    } catch (error) {
      if (!(error instanceof GoError)) throw error;
      throw new GoError(`json: error calling MarshalJSON for type time.Time: ${error.message}`);
    }
  }
  const struct = value.struct();
  if (struct === null) return null;
  const fields = struct.type.fields!.map((field, i) => `${quote(field.name)}:${encode(struct.fields[i]!, escaped)}`);
  return `{${fields.join(',')}}`;
}

/** `json.Indent` with two spaces, of compact JSON. */
function indentJson(compact: string): string {
  let result = '';
  let depth = 0;
  for (let i = 0; i < compact.length; i++) {
    const character = compact[i]!;
    if (character === '"') {
      const end = endOfString(compact, i);
      result += compact.slice(i, end);
      i = end - 1;
    } else if (character === '{' || character === '[') {
      const empty = compact[i + 1] === '}' || compact[i + 1] === ']';
      result += empty ? character + compact[++i]! : character + newLine(++depth);
    } else if (character === '}' || character === ']') result += newLine(--depth) + character;
    else result += character === ',' ? character + newLine(depth) : character === ':' ? ': ' : character;
  }
  return result;
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}
