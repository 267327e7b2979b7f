import type { Schema } from '../../schemas/build.ts';
import { parseTime } from '../go/time-parse.ts';
import { utc } from '../go/zone.ts';
import { nearest } from '../text/nearest.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { toJson } from '../yaml/json.ts';
import type { Path } from '../yaml/path.ts';

/** What does not fit; `message` is a sentence without its point. */
export interface Problem {
  readonly path: Path;
  /** What to underline of the entry there. */
  readonly part: 'key' | 'value';
  readonly message: string;
  /** The key that was probably meant. */
  readonly meant?: string;
}

/** The value of a document without YAML errors; that of an empty one has no members. */
export function valueOf({ root }: YamlDocument): unknown {
  return root === null ? {} : JSON.parse(toJson(root));
}

/** Where a document does not fit one of our schemas, which know few keywords, in the schema's order. */
export function problemsIn(document: YamlDocument, schema: Schema): Problem[] {
  return problemsOf(valueOf(document), schema, []);
}

function problemsOf(value: unknown, schema: Schema, path: Path): Problem[] {
  if (!fits(value, schema)) return [{ path, part: 'value', message: `${nameOf(path)} must be ${expected(schema)}` }];
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    return items === undefined ? [] : value.flatMap((item, index) => problemsOf(item, items, [...path, index]));
  }
  return isObject(value) && 'type' in schema ? inObject(value, schema, path) : [];
}

/** Members that are missing, that do not fit, and that nothing knows. */
function inObject(value: Readonly<Record<string, unknown>>, schema: Schema, path: Path): Problem[] {
  const known = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const others = schema['additionalProperties'] as Schema | false;
  const missing = ((schema['required'] ?? []) as readonly string[]).filter((name) => !Object.hasOwn(value, name));
  const members = Object.entries(value).flatMap(([name, member]): Problem[] => {
    const own = Object.hasOwn(known, name) ? known[name]! : others;
    return own === false ? [unknown([...path, name], Object.keys(known))] : problemsOf(member, own, [...path, name]);
  });
  return [
    ...missing.map((name): Problem => ({ path, part: 'value', message: `${nameOf([...path, name])} is missing` })),
    ...members,
    ...choice(value, schema, path),
  ];
}

function unknown(path: Path, known: readonly string[]): Problem {
  const meant = nearest(String(path.at(-1)), known);
  const message = `${nameOf(path)} is unknown`;
  if (meant === null) return { path, part: 'key', message };
  return { path, part: 'key', message: `${message}. Did you mean \`${meant}\`?`, meant };
}

/** `oneOf` with the members that each way requires. */
function choice(value: object, schema: Schema, path: Path): Problem[] {
  const ways = ((schema['oneOf'] ?? []) as readonly { readonly required: readonly string[] }[]).map(
    ({ required }) => required[0]!,
  );
  if (ways.length === 0 || ways.filter((name) => Object.hasOwn(value, name)).length === 1) return [];
  return [{ path, part: 'value', message: `give exactly one of ${ways.join(' and ')}` }];
}

function fits(value: unknown, schema: Schema): boolean {
  if (Array.isArray(schema['enum'])) return (schema['enum'] as readonly unknown[]).includes(value);
  const { minimum = -Infinity, maximum = Infinity, minLength = 0, minItems = 0 } = schema as Readonly<Bounds>;
  switch (schema['type']) {
    case 'string':
      return typeof value === 'string' && value.length >= minLength && (!('format' in schema) || isTime(value));
    case 'integer':
    case 'number':
      return (
        typeof value === 'number' &&
        value >= minimum &&
        value <= maximum &&
        (schema['type'] === 'number' || Number.isInteger(value))
      );
    case 'array':
      return Array.isArray(value) && value.length >= minItems;
    case 'object':
      return isObject(value);
    default:
      return true;
  }
}

interface Bounds {
  minimum?: number;
  maximum?: number;
  minLength?: number;
  minItems?: number;
}

/** In words, as `must be` goes on. */
function expected(schema: Schema): string {
  if (Array.isArray(schema['enum'])) {
    const words = (schema['enum'] as readonly unknown[]).filter((word) => typeof word === 'string');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  }
  switch (schema['type']) {
    case 'string':
      if ('format' in schema) return 'a time (RFC 3339)';
      return 'minLength' in schema ? 'a text that is not empty' : 'a text';
    case 'integer':
      return `a whole number from ${String(schema['minimum'])} to ${String(schema['maximum'])}`;
    case 'number':
      return `a number from ${String(schema['minimum'])} on`;
    case 'array':
      return 'minItems' in schema ? 'a list that is not empty' : 'a list';
    default:
      return 'an object';
  }
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'the file' : `\`${path.join('.')}\``;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: string): boolean {
  return !('error' in parseTime('2006-01-02T15:04:05Z07:00', value, utc));
}
