import type { EmbeddedText } from './embedded-text.ts';
import { complete as cron } from '../../language/embedded/cron/complete.ts';
import { complete as expr } from '../../language/embedded/expr/complete.ts';
import { complete as gjson } from '../../language/embedded/gjson/complete.ts';
import { complete as gotemplate } from '../../language/embedded/gotemplate/complete.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { complete as govaluate } from '../../language/embedded/govaluate/complete.ts';
import { complete as jq } from '../../language/embedded/jq/complete.ts';
import type { JqValue } from '../../language/embedded/jq/value.ts';
import type { Completion } from '../../language/embedded/language.ts';
import { complete as lua } from '../../language/embedded/lua/complete.ts';
import { complete as regexp } from '../../language/embedded/regexp/complete.ts';
import { decode, decodeObject } from '../../language/go/json-decode.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { Path } from '../../language/yaml/path.ts';
import type { Context } from '../context.ts';
import { eventsAt, objectOf } from '../values/data-at.ts';
import { redaction } from '../values/redaction.ts';
import { completeDestination } from './complete-destination.ts';

/** `isElsewhere`: a member that the pinned event has not, but another that comes here. */
export type Found = Completion & { readonly isElsewhere?: boolean };

/** What can stand at the cursor: the language's own words, and the members of the events that come here with their values. */
export function completeIn(text: EmbeddedText, context: Context): Found[] {
  const { language, source, at, manifest, path } = text;
  if (language === 'cron') return cron(source, at);
  if (language === 'regexp') return regexp(source, at);
  if (language === 'sjson') return completeDestination(text);
  if (language === 'govaluate') return govaluate(source, at, fieldNames(manifest, path));
  if (language === 'conditions') return conditions(text);
  const redact = redaction(context.index);
  const [pinned, all] = documentsAt(text, context);
  const found = completeOn(all, text);
  const isAnyMember = pinned !== all && found.some(({ kind }) => kind === 'path');
  const own = isAnyMember ? new Set(completeOn(pinned, text).map(({ label }) => label)) : null;
  return found.map((one) => ({
    ...one,
    ...(one.detail === undefined ? {} : { detail: redact(one.detail) }),
    ...(own === null || one.kind !== 'path' || own.has(one.label) ? {} : { isElsewhere: true }),
  }));
}

/** In a language that reads the event, as the JSON document of everything that is known of it. */
function completeOn(document: string, { language, source, at, path }: EmbeddedText): Completion[] {
  if (language === 'gjson') return gjson(source, at, document);
  if (language === 'jq') return jq(source, at, decodeObject(document) as JqValue);
  if (language === 'lua') return lua(source, at, objectOf(document));
  if (language === 'expr') return expr(source, at, decodeObject(document) ?? new Map());
  // The template of a data filter has the value as a text, the others have the whole document.
  const input = path.at(-1) === 'template' ? '' : decode(document);
  return gotemplate(source, at, { functions: templateFunctions, data: new Map([['Input', input]]) });
}

/** What is read here: the data of the first event that comes, and of all in one; of a context the same twice. */
function documentsAt({ manifest, path }: EmbeddedText, context: Context): readonly [first: string, all: string] {
  const events = eventsAt(manifest, path, context);
  if (String(path.at(-1)).startsWith('context')) {
    const attributesOfFirst = JSON.stringify(events[0]?.context ?? attributes);
    return [attributesOfFirst, attributesOfFirst];
  }
  const [first = '{}', ...others] = events.flatMap(({ data }) => (objectOf(data ?? '') === null ? [] : [data!]));
  if (others.length === 0) return [first, first];
  return [first, JSON.stringify([first, ...others].map((data): unknown => objectOf(data)).reduce(together))];
}

/** The members of both; where both have one, those of an object are put together, and else the first one's value counts. */
function together(first: unknown, second: unknown): unknown {
  if (!isObject(first) || !isObject(second)) return first;
  const members = { ...first };
  for (const [name, value] of Object.entries(second))
    members[name] = Object.hasOwn(first, name) ? together(first[name], value) : value;
  return members;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The attributes that every event has, where none is known. */
const attributes = {
  id: '1',
  source: 'orders',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'paid',
  time: '2026-07-20T10:11:12Z',
};

/** The names that the `fields` beside an expression give to paths. */
function fieldNames({ ours }: Manifest, path: Path): { readonly name: string; readonly detail?: string }[] {
  if (ours?.kind !== 'Sensor') return [];
  const filter = ours.value.spec?.dependencies?.[Number(path[2])]?.filters?.exprs?.[Number(path[5])];
  return (filter?.fields ?? []).flatMap(({ name, path: detail }) =>
    name ? [{ name, ...(detail === undefined ? {} : { detail }) }] : [],
  );
}

/** Dependencies and operators. A dash needs no brackets here: upstream makes it an underscore first. */
function conditions({ source, at, manifest: { ours } }: EmbeddedText): Completion[] {
  const dependencies = ours?.kind === 'Sensor' ? (ours.value.spec?.dependencies ?? []) : [];
  const word = /[\p{L}\p{N}_-]*$/u.exec(source.slice(0, at))![0];
  const span = { start: at - word.length, end: at + /^[\p{L}\p{N}_-]*/u.exec(source.slice(at))![0].length };
  const isBehindName = /[\p{L}\p{N}_)-]\s+$/u.test(source.slice(0, span.start));
  if (isBehindName) return ['&&', '||'].map((label) => ({ label, kind: 'operator', ...span }));
  return dependencies.flatMap(({ name, eventSourceName, eventName }) =>
    name?.startsWith(word)
      ? [{ label: name, kind: 'variable', detail: `${eventSourceName} / ${eventName}`, ...span }]
      : [],
  );
}
