import { decodeObject } from '../go/json-decode.ts';
import { encode } from '../go/json-encode.ts';
import { GoError } from '../go/value.ts';
import { type Applied, type CompiledParameter, applyParameters } from './parameters.ts';
import type { EventDocuments } from './resolve-documents.ts';

/**
 * Applies the parameters of a `k8s` or `argoWorkflow` trigger to the object it creates (`params.go:
 * ApplyResourceParameters`). `object` is its JSON; the answer is compact, with sorted keys and numbers as Go writes them.
 * What is no longer an object with a kind is an error. `parameters` is `null` when the trigger has no list at all: the
 * object is then taken as it is.
 */
export function applyResourceParameters(
  parameters: readonly CompiledParameter[] | null,
  object: string,
  events: EventDocuments,
): Applied {
  let before: string;
  try {
    before = normalise(object);
    if (parameters === null) return { text: before, failure: null, steps: [] };
  } catch (error) {
    return failed(error, []);
  }
  // `json.Encoder` ends its output with a line break, which the error text below shows.
  const applied = applyParameters(parameters, `${before}\n`, events);
  if (applied.failure !== null) return applied;
  try {
    return { ...applied, text: readObject(applied.text) };
  } catch (error) {
    return failed(error, applied.steps);
  }
}

function failed(error: unknown, steps: Applied['steps']): Applied {
  if (!(error instanceof GoError)) throw error;
  return { text: '', failure: { outcome: 'error', error: error.message }, steps };
}

function normalise(json: string): string {
  return encode(decodeObject(json, { integers: true }));
}

/** `unstructured.Unstructured.UnmarshalJSON`. */
function readObject(json: string): string {
  const object = decodeObject(json, { integers: true });
  const kind = object?.get('kind');
  const version = object?.get('apiVersion');
  // With an apiVersion that cannot be read the object counts as one without a kind.
  const isReadable = typeof version !== 'string' || version.split('/').length <= 2;
  if (typeof kind !== 'string' || kind === '' || !isReadable)
    throw new GoError(`Object 'Kind' is missing in '${json}'`);
  return encode(object);
}
