import { type CompiledParameter, type Failure, type ParameterStep, failureOf, guarded, write } from './parameters.ts';
import { type Resolution, resolve } from './resolve.ts';
import type { EventDocuments } from './resolve-documents.ts';

/** A request's body: `null` when there is none (no bytes), which is also the body of a failed one. */
export interface Payload {
  readonly body: string | null;
  readonly failure: Failure | null;
  readonly steps: readonly ParameterStep[];
}

/**
 * Builds a request's body from its parameters (`params.go: ConstructPayload`). A `dest` that is empty makes its value the
 * whole body at once; operations are ignored; a parameter without a value that has a `dest` crashes the process.
 */
export function constructPayload(parameters: readonly CompiledParameter[], events: EventDocuments): Payload {
  const steps: ParameterStep[] = [];
  let body: string | null = null;
  for (const { source, dest } of parameters) {
    const resolution = resolve(source, events);
    const failure = failureOf(resolution) ?? (dest.text === '' ? null : missingValue(resolution));
    const raw = resolution.type !== 'String' && (source?.useRawData ?? false);
    const hasValue = resolution.outcome === 'value';
    steps.push({ resolution, text: hasValue ? resolution.value : null, raw });
    if (failure !== null) return { body: null, failure, steps };
    if (!hasValue) continue;
    if (dest.text === '') return { body: resolution.value, failure: null, steps };
    const written = guarded(() =>
      write(dest.write, body ?? '', { value: resolution.value, raw, limits: source?.sources.limits }),
    );
    if (written.failure !== null) return { body: null, failure: written.failure, steps };
    // A complex path that finds nothing in an empty body leaves no body.
    if (written.text !== '') body = written.text;
  }
  return { body, failure: null, steps };
}

/** HTTP headers from events; `failure` as for a payload. */
export interface DynamicHeaders {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly failure: Failure | null;
  readonly steps: readonly ParameterStep[];
}

/**
 * The dynamic headers of an HTTP trigger (`pkg/sensors/triggers/http/http.go: Execute`): `dest` is the name as it stands,
 * `operation` and `useRawData` are ignored. A header without a value crashes the process.
 */
export function resolveHeaders(parameters: readonly CompiledParameter[], events: EventDocuments): DynamicHeaders {
  const steps: ParameterStep[] = [];
  const headers: { name: string; value: string }[] = [];
  for (const { source, dest } of parameters) {
    const resolution = resolve(source, events);
    const failure = headerFailure(failureOf(resolution) ?? missingValue(resolution), dest.text);
    steps.push({ resolution, text: failure === null ? resolution.value : null, raw: false });
    if (failure !== null) return { headers, failure, steps };
    headers.push({ name: dest.text, value: resolution.value });
  }
  return { headers, failure: null, steps };
}

function headerFailure(failure: Failure | null, name: string): Failure | null {
  if (failure?.outcome !== 'error') return failure;
  return { ...failure, error: `failed to resolve the value for dynamicHeader ${name}, ${failure.error}` };
}

/** Upstream follows the pointer to a value that is not there. */
function missingValue({ outcome }: Resolution): Failure | null {
  if (outcome !== 'none') return null;
  return { outcome: 'crash', error: 'runtime error: invalid memory address or nil pointer dereference' };
}
