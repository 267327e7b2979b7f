import type { Trigger, TriggerParameter } from '../../schemas/types.generated.ts';
import { evaluate } from '../../language/embedded/gjson/evaluate.ts';
import { parse } from '../../language/embedded/gjson/parse.ts';
import { Fuel, OutOfFuel } from '../../language/embedded/fuel.ts';
import type { Sources } from '../../language/go/sources.ts';
import type { Event } from '../../language/semantics/event.ts';
import {
  type Failure,
  type ParameterStep,
  applyParameters,
  compileParameters,
} from '../../language/semantics/parameters.ts';
import { applyResourceParameters } from '../../language/semantics/parameters-resource.ts';
import { applyTemplateParameters, templateJson } from '../../language/semantics/parameters-template.ts';
import { explainParameters } from '../../language/semantics/parameters-verdict.ts';
import { constructPayload, resolveHeaders } from '../../language/semantics/payload.ts';
import { EventDocuments } from '../../language/semantics/resolve-documents.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import { yamlToJson } from '../../language/yaml/go-yaml/to-json.ts';
import type { Path } from '../../language/yaml/path.ts';

/** A list of parameters of a trigger, with a place in it. */
export interface ParameterList {
  /** `spec.triggers.0`, with a `dlqTrigger` for each level. */
  readonly trigger: Path;
  /** The key of the implementation that holds the list (`http`); `null`: the parameters of the template. */
  readonly block: string | null;
  readonly name: 'parameters' | 'payload' | 'dynamicHeaders';
  readonly path: Path;
  readonly index: number;
  parametersOf(trigger: Trigger): readonly TriggerParameter[];
}

/** The list of parameters that a path leads into; `null` outside of one. */
export function parameterListAt(path: Path): ParameterList | null {
  let end = 3;
  while (path[end] === 'dlqTrigger') end++;
  const block = path[end] === 'template' ? String(path[end + 1]) : null;
  const at = block === null ? end : end + 2;
  const [name, index] = [path[at], path[at + 1]];
  const isList = name === 'parameters' || name === 'payload' || name === 'dynamicHeaders';
  if (!isList || typeof index !== 'number') return null;
  const parametersOf = (trigger: Trigger): readonly TriggerParameter[] => {
    const owner = block === null ? trigger : trigger.template?.[block as 'http'];
    return (owner as Partial<Record<string, readonly TriggerParameter[]>> | undefined)?.[name] ?? [];
  };
  return { trigger: path.slice(0, end), block, name, path: path.slice(0, at + 1), index, parametersOf };
}

export interface ParameterWork {
  readonly trigger: Trigger;
  readonly list: ParameterList;
  /** dependency → event */
  readonly events: ReadonlyMap<string, Event>;
  readonly sources: Sources;
}

/** What each parameter of a list gives. */
export function verdictsOf(work: ParameterWork): readonly Verdict[] {
  const { trigger, list, events, sources } = work;
  const documents = new EventDocuments(events);
  const parameters = compileParameters(list.parametersOf(trigger), sources);
  const run = { parameters, ...runOf(work, documents, parameters.length) };
  return explainParameters(run, { events: documents, at: list.path, kind: list.name }).clauses ?? [];
}

/** What stands where a parameter writes, as JSON: `null` for nothing. */
export interface ParameterChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** What the parameter at a place of its list changes. */
export function changeBy(work: ParameterWork): ParameterChange {
  const { trigger, list, events, sources } = work;
  const documents = new EventDocuments(events);
  const dest = list.parametersOf(trigger)[list.index]?.dest ?? '';
  const after = (count: number) => readAt(runOf(work, documents, count).text, dest, sources);
  return { before: after(list.index), after: after(list.index + 1) };
}

interface Run {
  /** The document after the parameters; `null` where there is none to look at. */
  readonly text: string | null;
  readonly steps: readonly ParameterStep[];
  readonly failure: Failure | null;
}

/** Does what a firing does with the first parameters of a list, as far as it can be done without the outside world. */
function runOf({ trigger, list, sources }: ParameterWork, events: EventDocuments, count: number): Run {
  const compiled = compileParameters(list.parametersOf(trigger).slice(0, count), sources);
  const template = trigger.template ?? {};
  if (list.name === 'payload') {
    const { body, failure, steps } = constructPayload(compiled, events);
    return { text: body, failure, steps };
  }
  if (list.name === 'dynamicHeaders') return { text: null, ...resolveHeaders(compiled, events) };
  if (list.block === null) {
    const { template: made, failure, steps } = applyTemplateParameters(compiled, template, events);
    return { text: templateJson(made), failure, steps };
  }
  const made = applyTemplateParameters(compileParameters(trigger.parameters, sources), template, events).template;
  const block = (JSON.parse(templateJson(made)) as Readonly<Record<string, Block | undefined>>)[list.block] ?? {};
  if (block.source === undefined) return applyParameters(compiled, JSON.stringify(block), events);
  return applyResourceParameters(compiled, resourceOf(block.source) ?? '{}', events);
}

interface Block {
  readonly source?: { readonly inline?: string; readonly resource?: unknown };
}

/** The object of a `k8s` or `argoWorkflow` trigger, where the manifest itself holds it. */
function resourceOf({ inline, resource }: NonNullable<Block['source']>): string | null {
  if (inline === undefined || inline === '') return resource === undefined ? null : JSON.stringify(resource);
  const made = yamlToJson(inline);
  return 'json' in made ? made.json : null;
}

/** What stands at a destination; `null` for nothing. */
function readAt(text: string | null, dest: string, sources: Sources): string | null {
  if (text === null || dest === '') return null;
  try {
    const found = evaluate(parse(dest).value, text, new Fuel(sources.limits));
    return found.exists ? found.raw : null;
  } catch (error) {
    if (error instanceof OutOfFuel) return null;
    throw error;
  }
}
