import type { TriggerParameterSource } from '../../schemas/types.generated.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import type { AppliedParameter, TriggerFailure } from './trigger-type.ts';

/** The verdict over a list of parameters: what each one took from where, and what it wrote. */
export function explainParameters(
  kind: string,
  at: readonly (string | number)[],
  parameters: readonly AppliedParameter[],
  failure: TriggerFailure | null,
): Verdict {
  const reason = failure === null ? `${parameters.length} parameters applied` : failure.error;
  return {
    kind,
    at,
    outcome: failure?.outcome ?? 'pass',
    reason: failure === null && parameters.length === 1 ? '1 parameter applied' : reason,
    ...(failure?.outcome === 'error' || failure?.outcome === 'crash' ? { error: failure.error } : {}),
    clauses: parameters.map((applied) => explainParameter(applied, at)),
  };
}

function explainParameter({ at, parameter, step }: AppliedParameter, base: readonly (string | number)[]): Verdict {
  const place = {
    kind: 'parameter',
    at: [...base, ...at],
    expected: `${describe(parameter.src)} → ${parameter.dest || 'the whole body'}`,
  };
  if (step === null) return { ...place, outcome: 'not-reached', reason: 'an earlier parameter had ended it' };
  const { resolution, text } = step;
  const detours = resolution.failed.map(({ message }) => message).join('; ');
  switch (resolution.outcome) {
    case 'value': {
      const from = resolution.from === 'default' ? 'the default value' : `the ${resolution.from}`;
      const reason = `${from} gives ${resolution.value === '' ? 'an empty text' : (text ?? resolution.value)}`;
      return {
        ...place,
        outcome: 'pass',
        reason: detours === '' ? reason : `${reason} (${detours})`,
        actual: { text: resolution.value, type: resolution.type },
      };
    }
    case 'none':
      return {
        ...place,
        outcome: 'pass',
        reason: `there is no event of ${parameter.src?.dependencyName ?? 'this dependency'} in this firing and no default value: skipped`,
      };
    default:
      return {
        ...place,
        outcome: resolution.outcome,
        reason: detours === '' ? resolution.error : detours,
        error: resolution.error,
      };
  }
}

function describe(source: TriggerParameterSource | undefined): string {
  if (source === undefined) return 'no source';
  const selector = source.dataTemplate ?? source.dataKey ?? source.contextTemplate ?? source.contextKey;
  const what =
    selector === undefined ? (source.value === undefined ? 'the whole event' : JSON.stringify(source.value)) : selector;
  return `${source.dependencyName ?? ''}: ${what}`;
}
