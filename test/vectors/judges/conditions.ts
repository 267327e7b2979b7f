import { truthOf } from '../../../language/semantics/conditions-verdict.ts';
import { compileConditions } from '../../../language/semantics/conditions.ts';
import { sprint } from '../../../language/go/fmt.ts';
import { type Judge, difference } from '../vector.ts';

interface Row {
  readonly present: readonly string[];
}

export const judge: Judge = (vector) => {
  const { conditions, dependencies } = vector.in as { conditions: string; dependencies: string[] };
  const compiled = compileConditions(conditions, dependencies);
  if ('stage' in compiled) {
    const { stage, message, expression } = compiled;
    return difference({ error: message, stage, ...(expression === undefined ? {} : { expression }) }, vector.out);
  }
  const rows = (vector.out as { truth?: Row[] }).truth ?? [];
  const truth = rows.map(({ present }) => {
    const result = truthOf(compiled, new Set(present));
    if ('error' in result) return { present, fire: false, error: result.error };
    const value = typeof result.value === 'boolean' ? {} : { value: sprint([result.value]) };
    return { present, fire: result.value === true, ...value };
  });
  const { expression, dependencies: vars, stateful } = compiled;
  return difference({ error: null, expression, vars, stateful, truth }, vector.out);
};
