import { parseTime } from '../go/time-parse.ts';
import { utc } from '../go/zone.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { toJson } from '../yaml/json.ts';

/** `*.event.yaml`: which event of which source, and either the HTTP request that makes it or its data. */
export interface Fixture {
  readonly eventSource: string;
  readonly event: string;
  readonly request?: FixtureRequest;
  readonly data?: unknown;
  readonly id?: string;
  /** RFC 3339 */
  readonly time?: string;
}

export interface FixtureRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, all else as JSON. */
  readonly body?: unknown;
}

/** Reads a fixture from a document without YAML errors; `problem` says in half a sentence what is wrong with it. */
export function readFixture({ root }: YamlDocument): { readonly fixture: Fixture } | { readonly problem: string } {
  const value: unknown = root === null ? null : JSON.parse(toJson(root));
  const problem = problemOf(value);
  return problem === null ? { fixture: value as Fixture } : { problem };
}

function problemOf(value: unknown): string | null {
  if (!isObject(value)) return 'it is no object';
  return (
    membersProblem(value, members, '') ??
    (value['request'] === undefined ? null : membersProblem(value['request'] as object, requestMembers, 'request.')) ??
    ('request' in value === 'data' in value ? 'give exactly one of request and data' : null)
  );
}

/** What a member has to be, in words, and whether it is. */
interface Member {
  readonly is: string;
  readonly required?: true;
  readonly accepts: (value: unknown) => boolean;
}

const text: Member = { is: 'a text', accepts: (value) => typeof value === 'string' };
const name: Member = { is: 'a text that is not empty', required: true, accepts: (value) => isText(value) };
const anything: Member = { is: 'anything', accepts: () => true };

const members: Readonly<Record<string, Member>> = {
  eventSource: name,
  event: name,
  request: { is: 'an object', accepts: isObject },
  data: anything,
  id: text,
  time: { is: 'a time (RFC 3339)', accepts: (value) => typeof value === 'string' && isTime(value) },
};

const requestMembers: Readonly<Record<string, Member>> = {
  method: text,
  path: text,
  headers: {
    is: 'an object of texts',
    accepts: (value) => isObject(value) && Object.values(value).every((header) => typeof header === 'string'),
  },
  body: anything,
};

function membersProblem(value: object, known: Readonly<Record<string, Member>>, prefix: string): string | null {
  for (const [key, { is, required, accepts }] of Object.entries(known)) {
    if (!Object.hasOwn(value, key)) {
      if (required) return `${prefix}${key} is missing`;
    } else if (!accepts((value as Record<string, unknown>)[key])) return `${prefix}${key} must be ${is}`;
  }
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(known, key));
  return unknown === undefined ? null : `${prefix}${unknown} is unknown`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isTime(value: string): boolean {
  return !('error' in parseTime('2006-01-02T15:04:05Z07:00', value, utc));
}
