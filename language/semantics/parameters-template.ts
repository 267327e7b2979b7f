import { shapeOf } from '../../schemas/shape.ts';
import type { TriggerTemplate } from '../../schemas/types.generated.ts';
import { decode } from '../manifest/decode.ts';
import type { GoValue } from '../manifest/go-value.ts';
import { encode } from '../manifest/encode.ts';
import { parseJson } from '../manifest/json-text.ts';
import { type Applied, type CompiledParameter, applyParameters } from './parameters.ts';
import type { EventDocuments } from './resolve-documents.ts';

/** A trigger's template after its parameters; on failure the one before them. */
export interface AppliedTemplate {
  readonly template: TriggerTemplate;
  readonly failure: Applied['failure'];
  readonly steps: Applied['steps'];
}

/**
 * Applies `trigger.parameters` to the trigger's template (`params.go: ApplyTemplateParameters`): the template is written as
 * JSON, changed there, and read again as Go reads it. What it has no field for is lost; a value of a wrong type is an
 * error: `json: cannot unmarshal string into Go struct field …`.
 */
export function applyTemplateParameters(
  parameters: readonly CompiledParameter[],
  template: TriggerTemplate,
  events: EventDocuments,
): AppliedTemplate {
  if (parameters.length === 0) return { template, failure: null, steps: [] };
  const applied = applyParameters(parameters, templateJson(template), events);
  if (applied.failure !== null) return { template, failure: applied.failure, steps: applied.steps };
  const read = readTemplate(applied.text);
  if (read.error === null) return { template: read.template, failure: null, steps: applied.steps };
  return { template, failure: { outcome: 'error', error: read.error }, steps: applied.steps };
}

/** The template as `json.Marshal` writes it: the order of Go's fields, without what is empty. */
export function templateJson(template: TriggerTemplate): string {
  return encode(template as unknown as GoValue, shape);
}

/** `json.Unmarshal` into a `TriggerTemplate`. */
export function readTemplate(json: string): { readonly template: TriggerTemplate; readonly error: string | null } {
  const tree = parseJson(json);
  if (tree.error !== undefined) return { template: {}, error: tree.error };
  const { value, errors } = decode(tree.node, shape, { decoder: 'standard', source: json });
  return { template: (value ?? {}) as unknown as TriggerTemplate, error: errors[0]?.message ?? null };
}

const shape = shapeOf('v1alpha1.TriggerTemplate');
