import { nearest } from '../embedded/gjson/nearest.ts';
import type { CompiledSource, Origin, Resolution } from './resolve.ts';
import type { EventDocuments, EventJson } from './resolve-documents.ts';
import type { Verdict } from './verdict.ts';

/**
 * The ways a source can go to its value, in upstream's order: event, document, template, key, default. Each says whether it
 * was gone and why it led nowhere. `at` is the path of the `src`.
 */
export function explainSource(
  source: CompiledSource,
  resolution: Resolution,
  { events, at }: { readonly events: EventDocuments; readonly at: Verdict['at'] },
): Verdict[] {
  const document = documentOf(source, events);
  return [
    explainEvent(source, { found: events.of(source.dependency) !== undefined, at }),
    ...(document === null ? [] : [explainDocument(source, document, at)]),
    ...explainTemplate(source, resolution, at),
    ...explainKey(source, resolution, { document, at }),
    ...explainDefault(source, resolution, at),
  ];
}

function documentOf(source: CompiledSource, events: EventDocuments): EventJson | null {
  const event = events.of(source.dependency);
  if (event === undefined || source.reads === 'none') return null;
  return source.reads === 'data' ? event.data : event.context;
}

function explainEvent(
  { dependency, value }: CompiledSource,
  { found, at }: { readonly found: boolean; readonly at: Verdict['at'] },
): Verdict {
  const text = { kind: 'event', at: [...at, 'dependencyName'], expected: dependency };
  if (found) return { ...text, outcome: 'pass', reason: `there is an event of ${dependency}` };
  const then = value === null ? 'the parameter has no value' : 'the default is taken';
  return { ...text, outcome: 'reject', reason: `there is no event of ${dependency}: ${then}` };
}

function explainDocument({ reads }: CompiledSource, document: EventJson, at: Verdict['at']): Verdict {
  const text = { kind: reads, at };
  if ('json' in document) return { ...text, outcome: 'pass', reason: `the event's ${reads} is read` };
  if ('crash' in document) return { ...text, outcome: 'crash', reason: `there is no event to take the ${reads} from` };
  const reason = `the event's ${reads} cannot be read: ${document.error}`;
  return { ...text, outcome: 'error', reason, error: document.error };
}

function explainTemplate({ template, reads }: CompiledSource, resolution: Resolution, at: Verdict['at']): Verdict[] {
  if (template === null) return [];
  const text = { kind: 'template', at: [...at, `${reads}Template`], expected: template.text };
  const error = messageOf(resolution, 'template');
  if (error !== null) return [{ ...text, outcome: 'error', reason: 'the template gives nothing', error }];
  return [{ ...text, ...gaveOrNot(resolution, 'template', 'the template gives the value') }];
}

function explainKey(
  { key, reads }: CompiledSource,
  resolution: Resolution,
  { document, at }: { readonly document: EventJson | null; readonly at: Verdict['at'] },
): Verdict[] {
  if (key === null) return [];
  const text = { kind: 'key', at: [...at, `${reads}Key`], expected: key.text };
  const error = messageOf(resolution, 'key');
  if (error === null) return [{ ...text, ...gaveOrNot(resolution, 'key', 'the key gives the value') }];
  const near = document !== null && 'json' in document ? nearest(key.text, document.json) : null;
  const reason = near === null ? 'the key does not exist' : `the key does not exist; the nearest that does is ${near}`;
  return [{ ...text, outcome: 'reject', reason, error, ...(near === null ? {} : { nearest: near }) }];
}

function explainDefault({ value }: CompiledSource, resolution: Resolution, at: Verdict['at']): Verdict[] {
  if (value === null) return [];
  const text = { kind: 'default', at: [...at, 'value'], expected: value };
  return [{ ...text, ...gaveOrNot(resolution, 'default', 'the default is taken') }];
}

function messageOf(resolution: Resolution, step: 'template' | 'key'): string | null {
  return resolution.failed.find((failed) => failed.step === step)?.message ?? null;
}

/** The way that gave the value, or one that was not needed any more. */
function gaveOrNot(
  resolution: Resolution,
  way: Origin,
  reason: string,
): Pick<Verdict, 'outcome' | 'reason' | 'actual'> {
  if (resolution.from !== way) return { outcome: 'not-reached', reason: 'it was not asked' };
  return { outcome: 'pass', reason, actual: { text: resolution.value, type: resolution.type } };
}
