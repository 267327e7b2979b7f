import {
  type Applied,
  type CompiledParameter,
  applyParameters,
  compileParameters,
} from '../../../language/semantics/parameters.ts';
import {
  applyTemplateParameters,
  readTemplate,
  templateJson,
} from '../../../language/semantics/parameters-template.ts';
import type { EventDocuments } from '../../../language/semantics/resolve-documents.ts';
import { applyResourceParameters } from '../../../language/semantics/parameters-resource.ts';
import { type Judge, NotSupported, type Vector, difference } from '../vector.ts';
import { bytes, eventsOf } from './events.ts';
import { rawOf } from './raw.ts';

export const judge: Judge = (vector) => {
  const { text, failure } = apply(vector);
  if (failure?.outcome === 'not-supported') throw new NotSupported(failure.error);
  if (failure?.outcome === 'crash') return difference({ panic: true, panicText: failure.error }, vector.out);
  return difference(
    failure === null ? { ...bytes('result', text), error: null } : { error: failure.error },
    vector.out,
  );
};

function apply({ in: input, line }: Vector): Pick<Applied, 'text' | 'failure'> {
  const parameters = compileParameters(input.parameters);
  const events = eventsOf(input.events);
  switch (input.mode) {
    case 'document':
      return applyParameters(parameters, input.document, events);
    case 'resource':
      return applyResourceParameters(input.parameters && parameters, rawOf(line, 'in.resource'), events);
    default:
      return applyToTemplate(parameters, rawOf(line, 'in.template'), events);
  }
}

function applyToTemplate(
  parameters: readonly CompiledParameter[],
  json: string,
  events: EventDocuments,
): Pick<Applied, 'text' | 'failure'> {
  const { template } = readTemplate(json);
  const { failure, template: applied } = applyTemplateParameters(parameters, template, events);
  return { text: templateJson(applied), failure };
}
