import type { TriggerParameterSource } from '../../schemas/types.generated.ts';
import { evaluate } from '../embedded/gjson/evaluate.ts';
import { parse } from '../embedded/gjson/parse.ts';
import type { GjsonPath } from '../embedded/gjson/path.ts';
import type { Result, ResultType } from '../embedded/gjson/result.ts';
import { Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { type Sources, fixedSources } from '../go/sources.ts';
import type { EventDocument, EventDocuments } from './resolve-documents.ts';
import { type ParameterTemplate, compileTemplate } from './resolve-template.ts';

/** The `src` of a parameter, compiled once per manifest. */
export interface CompiledSource {
  readonly dependency: string;
  /** Which document is read: `none` for the default or the whole event. The data wins over the context completely. */
  readonly reads: 'none' | 'context' | 'data';
  /** The context is made in any case, though the data wins. */
  readonly touchesContext: boolean;
  readonly template: { readonly text: string; readonly render: ParameterTemplate } | null;
  readonly key: { readonly text: string; readonly path: GjsonPath } | null;
  /** The default; `''` counts as one. */
  readonly value: string | null;
  readonly useRawData: boolean;
  /** What templates may read from outside. */
  readonly sources: Sources;
}

/**
 * What a source gives: a value with its kind; nothing, without being an error, when the dependency has no event (`none`);
 * the error that ends the trigger; `crash`: the nil pointer that ends the process. `not-supported`: we do not know.
 */
export interface Resolution {
  readonly outcome: 'value' | 'none' | 'error' | 'crash' | 'not-supported';
  readonly value: string;
  /** gjson's name of the kind. All that comes from a default or a template is a `String`. */
  readonly type: ResultType;
  /** Upstream's exact text; the panic's with `crash`. */
  readonly error: string;
  /** Where the value is from. */
  readonly from: Origin | null;
  /** The ways that led nowhere, in order; what upstream prints about each. */
  readonly failed: readonly { readonly step: 'document' | 'template' | 'key'; readonly message: string }[];
}

export type Origin = 'event' | 'template' | 'key' | 'default';

/** Compiles a `src`; `null` when there is none, which upstream does not survive. */
export function compileSource(
  source: TriggerParameterSource | null | undefined,
  sources: Sources = fixedSources,
): CompiledSource | null {
  if (source === null || source === undefined) return null;
  const { dataKey = '', dataTemplate = '', contextKey = '', contextTemplate = '' } = source;
  const readsData = dataKey !== '' || dataTemplate !== '';
  const readsContext = contextKey !== '' || contextTemplate !== '';
  const key = readsData ? dataKey : contextKey;
  const template = readsData ? dataTemplate : contextTemplate;
  return {
    dependency: source.dependencyName ?? '',
    reads: readsData ? 'data' : readsContext ? 'context' : 'none',
    touchesContext: readsContext,
    template: template === '' ? null : { text: template, render: compileTemplate(template) },
    key: key === '' ? null : { text: key, path: parse(key).value },
    value: source.value ?? null,
    useRawData: source.useRawData ?? false,
    sources,
  };
}

/** Resolves a source against the events of a firing (`pkg/sensors/triggers/params.go: ResolveParamValue`). */
export function resolve(source: CompiledSource | null, events: EventDocuments): Resolution {
  if (source === null) return crash;
  const event = events.of(source.dependency);
  if (event === undefined) return source.value === null ? nothing : byDefault(source.value, []);
  if (source.reads === 'none') return source.value === null ? text(event.whole, 'event') : byDefault(source.value, []);
  try {
    return read(source, event);
  } catch (error) {
    if (!(error instanceof OutOfFuel)) throw error;
    return { ...nothing, outcome: 'not-supported', error: error.message };
  }
}

const nothing: Resolution = { outcome: 'none', value: '', type: 'String', error: '', from: null, failed: [] };
const nilPointer = 'runtime error: invalid memory address or nil pointer dereference';
const crash: Resolution = { ...nothing, outcome: 'crash', error: nilPointer };

function text(value: string, from: Origin, failed: Resolution['failed'] = []): Resolution {
  return { outcome: 'value', value, type: 'String', error: '', from, failed };
}

function byDefault(value: string, failed: Resolution['failed']): Resolution {
  return text(value, 'default', failed);
}

/** Template, key, default: the first that gives something. */
function read(source: CompiledSource, event: EventDocument): Resolution {
  if (source.touchesContext && 'crash' in event.context) return crash;
  const document = source.reads === 'data' ? event.data : event.context;
  if ('crash' in document) return crash;
  const failed: { step: 'document' | 'template' | 'key'; message: string }[] = [];
  if ('error' in document) {
    failed.push({ step: 'document', message: document.error });
    if (source.value !== null) return byDefault(source.value, failed);
    return { ...nothing, outcome: 'error', error: document.error, failed };
  }
  if (source.template !== null) {
    const rendered = source.template.render(document.json, source.sources);
    if ('text' in rendered) return text(rendered.text, 'template');
    failed.push({ step: 'template', message: rendered.error });
  }
  if (source.key !== null) {
    const found = evaluate(source.key.path, document.source, new Fuel(source.sources.limits));
    if (found.exists) return byKey(found, failed);
    failed.push({ step: 'key', message: `key ${source.key.text} does not exist to in the event payload` });
  }
  if (source.value !== null) return byDefault(source.value, failed);
  const reason = failed.find(({ step }) => step === 'template')?.message ?? '<nil>';
  const error = `unable to resolve '${source.dependency}' parameter value. err: ${reason}`;
  return { ...nothing, outcome: 'error', error, failed };
}

/** The string form, in which objects and arrays keep their spelling; null too, which has none. */
function byKey(found: Result, failed: Resolution['failed']): Resolution {
  const { type } = found;
  const value = type === 'Null' ? found.raw : found.str;
  return { outcome: 'value', value, type, error: '', from: 'key', failed };
}
