import type { Applied, CompiledParameter } from '../../language/semantics/parameters.ts';
import type { ParameterRun } from '../../language/semantics/parameters-verdict.ts';
import type { EventDocuments } from '../../language/semantics/resolve-documents.ts';
import type { TriggerParameter, TriggerPolicy, TriggerTemplate } from '../../schemas/types.generated.ts';
import type { Judged } from '../steps/door.ts';
import type { Answer, Events, RenderedRequest } from './action-program.ts';

/** What a type of trigger does with a template; one folder each, pure. How a request leaves this machine is another matter. */
export interface TriggerType {
  /** What resource parameters apply to, as JSON text, or upstream's error. */
  fetchResource(template: TriggerTemplate): Fetched;
  /** The parameters of the resource; `null`: the block has none. */
  resourceParameters(template: TriggerTemplate): readonly TriggerParameter[] | null;
  /** Applies them: to the block's JSON as a struct, or to a Kubernetes object with its own rules. */
  applyParameters(parameters: readonly CompiledParameter[], resource: string, documents: EventDocuments): Applied;
  /** Whether a step of its own fetches the resource from somewhere. */
  readonly fetches: boolean;
  /** The request, from the resource after its parameters. */
  render(resource: string, context: RenderContext): Rendered;
  /** Upstream's error when the outside world answers so; `null`: it was carried out. */
  errorOf(answer: Answer, resource: string, context: RenderContext): string | null;
  /** What the policy says to the answer; `null`: this type honours none of what the policy asks. */
  judgePolicy(policy: TriggerPolicy, answer: Answer, template: TriggerTemplate): Judged | null;
}

export type Fetched = { readonly resource: string } | { readonly failure: TriggerFailure };

export interface TriggerFailure {
  readonly outcome: 'error' | 'crash' | 'not-supported';
  /** Upstream's exact text, or `not supported yet: …`. */
  readonly error: string;
}

export interface Rendered {
  readonly request: RenderedRequest | null;
  readonly failure: TriggerFailure | null;
  /** What was resolved for it, in order of evaluation: the payload, dynamic headers. */
  readonly lists: readonly ResolvedList[];
}

/** A list of parameters below the type's block, and what became of it. */
export interface ResolvedList extends ParameterRun {
  /** `payload`, `dynamicHeaders` */
  readonly name: string;
}

export interface RenderContext {
  readonly sensor: string;
  readonly namespace: string;
  readonly trigger: string;
  readonly template: TriggerTemplate;
  readonly events: Events;
  readonly documents: EventDocuments;
  /** Reads JSON text into a struct of Go; the same text gives the same object. */
  readonly read: (text: string, struct: string) => { readonly value: unknown } | { readonly error: string };
  /** Compiles a list of parameters, each list once. */
  readonly compile: (parameters: readonly TriggerParameter[] | null | undefined) => readonly CompiledParameter[];
  /** ms since the epoch */
  readonly now: number;
}
