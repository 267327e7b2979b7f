import type { TriggerParameter } from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';

/** `pkg/reconciler/sensor/validate.go: validateTriggerParameter` (V-401…V-404). */
function* validateParameter(parameter: TriggerParameter, destination: 'needed' | 'optional'): Problems {
  const { src, dest = '', operation = '' } = parameter;
  if (src === undefined) yield { id: 'V-401', message: "parameter source can't be empty", path: [] };
  else if (!src.dependencyName) {
    yield { id: 'V-402', message: "parameter dependency name can't be empty", path: ['src', 'dependencyName'] };
  }
  if (dest === '' && destination === 'needed') {
    yield { id: 'V-403', message: "parameter destination can't be empty", path: ['dest'] };
  }
  if (!['', 'append', 'overwrite', 'prepend'].includes(operation)) {
    yield { id: 'V-404', message: `parameter operation ${operation} is invalid`, path: ['operation'] };
  }
}

/** A list of parameters under a key; `word` begins each message: `resource parameter index: 0. err: …`. */
export function* validateParameters(
  parameters: readonly TriggerParameter[] | undefined,
  options: { readonly key: string; readonly word: string; readonly destination?: 'optional' },
): Problems {
  for (const [index, parameter] of (parameters ?? []).entries()) {
    const problems = validateParameter(parameter, options.destination ?? 'needed');
    yield* within(problems, [options.key, index], `${options.word} index: ${index}. err: `);
  }
}
