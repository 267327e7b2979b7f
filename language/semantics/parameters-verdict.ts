import type { CompiledParameter, Failure, ParameterStep } from './parameters.ts';
import type { Resolution } from './resolve.ts';
import type { EventDocuments } from './resolve-documents.ts';
import { explainSource } from './resolve-verdict.ts';
import type { Outcome, Verdict } from './verdict.ts';

/** A list of parameters and what became of it: of a template, a resource, a payload or the dynamic headers. */
export interface ParameterRun {
  readonly parameters: readonly CompiledParameter[];
  readonly steps: readonly ParameterStep[];
  readonly failure: Failure | null;
}

/**
 * The verdict of a whole list with one clause for each parameter, those not reached too. `at` is the path of the list
 * (`['http', 'payload']`), `kind` what it makes (`payload`).
 */
export function explainParameters(
  run: ParameterRun,
  { events, at, kind }: { readonly events: EventDocuments; readonly at: Verdict['at']; readonly kind: string },
): Verdict {
  const clauses = run.parameters.map((parameter, i) => {
    const step = run.steps[i] ?? null;
    const failure = i === run.steps.length - 1 ? run.failure : null;
    return explainParameter(parameter, { step, failure, events, at: [...at, i] });
  });
  if (run.failure === null) return { kind, at, outcome: 'pass', reason: summary(run.steps), clauses };
  const { outcome, error } = run.failure;
  return { kind, at, outcome, reason: `parameter ${run.steps.length} ends it: ${error}`, error, clauses };
}

function summary(steps: readonly ParameterStep[]): string {
  const written = steps.filter(({ text }) => text !== null).length;
  return `${written} of ${steps.length} parameters gave a value`;
}

interface Reached {
  readonly step: ParameterStep | null;
  readonly failure: Failure | null;
  readonly events: EventDocuments;
  readonly at: Verdict['at'];
}

function explainParameter({ source, dest }: CompiledParameter, { step, failure, events, at }: Reached): Verdict {
  const text = { kind: 'parameter', at, expected: dest.text };
  if (step === null) return { ...text, outcome: 'not-reached', reason: 'an earlier parameter ended it' };
  const { resolution } = step;
  const place = { events, at: [...at, 'src'] };
  const clauses = source === null ? [] : explainSource(source, resolution, place);
  if (failure !== null) {
    const { outcome, error } = failure;
    return { ...text, outcome, reason: reasonOf(failure, resolution), error, clauses };
  }
  if (step.text === null) return { ...text, outcome: 'reject', reason: 'it has no value and is skipped', clauses };
  const actual = { text: step.text, type: step.raw ? resolution.type : 'String' };
  return { ...text, ...written(step, dest.text), actual, clauses };
}

function reasonOf({ outcome, error }: Failure, resolution: Resolution): string {
  if (outcome !== 'crash') return error;
  if (resolution.outcome === 'none') return 'it has no value, and upstream follows the pointer to it: the process ends';
  return 'the process ends here';
}

function written({ raw }: ParameterStep, dest: string): { outcome: Outcome; reason: string } {
  const what = raw ? 'as JSON' : 'as a string';
  return {
    outcome: 'pass',
    reason: dest === '' ? 'the value is the whole body' : `the value is written ${what} to ${dest}`,
  };
}
