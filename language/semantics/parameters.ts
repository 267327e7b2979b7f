import type { TriggerParameter } from '../../schemas/types.generated.ts';
import { Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { evaluate } from '../embedded/gjson/evaluate.ts';
import { parse as parseGjson } from '../embedded/gjson/parse.ts';
import type { GjsonPath } from '../embedded/gjson/path.ts';
import { type Written, set, setRaw } from '../embedded/sjson/evaluate.ts';
import { parse as parseSjson } from '../embedded/sjson/parse.ts';
import type { SjsonPath } from '../embedded/sjson/path.ts';
import { type Sources, fixedSources } from '../go/sources.ts';
import { GoPanic } from '../go/value.ts';
import { type CompiledSource, type Resolution, compileSource, resolve } from './resolve.ts';
import type { EventDocuments } from './resolve-documents.ts';

/** One parameter, compiled once per manifest. */
export interface CompiledParameter {
  readonly source: CompiledSource | null;
  readonly dest: { readonly text: string; readonly write: SjsonPath; readonly read: GjsonPath };
  readonly operation: string;
}

/** Compiles a list of parameters: those of a trigger, of a resource, of a payload or of dynamic headers. */
export function compileParameters(
  parameters: readonly TriggerParameter[] | null | undefined,
  sources: Sources = fixedSources,
): readonly CompiledParameter[] {
  return (parameters ?? []).map(({ src, dest = '', operation = '' }) => ({
    source: compileSource(src, sources),
    dest: { text: dest, write: parseSjson(dest).value, read: parseGjson(dest).value },
    operation,
  }));
}

/**
 * A document after its parameters. `failure` says why there is none: `error` ends the trigger, `crash` the process.
 * `steps` has one entry for each parameter that was reached.
 */
export interface Applied {
  readonly text: string;
  readonly failure: Failure | null;
  readonly steps: readonly ParameterStep[];
}

export interface Failure {
  readonly outcome: 'error' | 'crash' | 'not-supported';
  /** Upstream's exact text. */
  readonly error: string;
}

/** What one parameter did; `text` is what was written, `null` when it was skipped or failed. */
export interface ParameterStep {
  readonly resolution: Resolution;
  readonly text: string | null;
  /** Written as JSON and not as a string. */
  readonly raw: boolean;
}

/** Applies parameters to a JSON text, one after the other (`params.go: ApplyParams`). */
export function applyParameters(
  parameters: readonly CompiledParameter[],
  document: string,
  events: EventDocuments,
): Applied {
  const steps: ParameterStep[] = [];
  let text = document;
  for (const parameter of parameters) {
    const resolution = resolve(parameter.source, events);
    const failure = failureOf(resolution);
    if (failure !== null || resolution.outcome === 'none') {
      steps.push({ resolution, text: null, raw: false });
      if (failure !== null) return { text: '', failure, steps };
      continue;
    }
    const written = guarded(() => applyOne(parameter, resolution, text));
    steps.push({ resolution, text: written.value ?? null, raw: written.raw ?? false });
    if (written.failure !== null) return { text: '', failure: written.failure, steps };
    text = written.text;
  }
  return { text, failure: null, steps };
}

/** The way a resolution ends what asked for it; `null` when it does not. */
export function failureOf({ outcome, error }: Resolution): Failure | null {
  return outcome === 'value' || outcome === 'none' ? null : { outcome, error };
}

/** What a write leaves behind, with the value that was written. */
interface Write {
  readonly text: string;
  readonly failure: Failure | null;
  readonly value?: string;
  readonly raw?: boolean;
}

function applyOne({ source, dest, operation }: CompiledParameter, resolution: Resolution, text: string): Write {
  let { value, type } = resolution;
  switch (operation) {
    case 'append':
    case 'prepend': {
      const current = evaluate(dest.read, text, new Fuel(source?.sources.limits));
      if (!current.exists) break;
      type = 'String';
      value = operation === 'append' ? current.str + value : value + current.str;
      break;
    }
    case '':
    case 'overwrite':
      break;
    default: {
      const error = `unsupported trigger parameter operation: ${operation}`;
      return { text, failure: { outcome: 'error', error } };
    }
  }
  const raw = type !== 'String' && (source?.useRawData ?? false);
  return { ...write(dest.write, text, { value, raw, limits: source?.sources.limits }), value, raw };
}

/** Writes a value, as a string unless it is raw JSON. */
export function write(
  dest: SjsonPath,
  text: string,
  { value, raw, limits }: { readonly value: string; readonly raw: boolean; readonly limits: Sources['limits'] },
): { readonly text: string; readonly failure: Failure | null } {
  const written: Written = raw ? setRaw(dest, text, value, new Fuel(limits)) : set(dest, text, value, new Fuel(limits));
  return { text: written.text, failure: written.error === null ? null : { outcome: 'error', error: written.error } };
}

/** Turns what sjson does not survive, and what would exhaust the machine, into failures. */
export function guarded(work: () => Write): Write {
  try {
    return work();
  } catch (error) {
    if (error instanceof GoPanic) return { text: '', failure: { outcome: 'crash', error: error.message } };
    if (error instanceof OutOfFuel) return { text: '', failure: { outcome: 'not-supported', error: error.message } };
    throw error;
  }
}
