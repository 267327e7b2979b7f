import fc from 'fast-check';
import { sprint } from '../../language/go/fmt.ts';
import { truthOf } from '../../language/semantics/conditions-verdict.ts';
import { compileConditions } from '../../language/semantics/conditions.ts';
import type { Differential } from './differential.ts';

interface Input {
  readonly conditions: string;
  readonly dependencies: readonly string[];
  readonly present: readonly string[];
}

/** The conditions of a trigger through expr and govaluate, as upstream chains them. */
export const differential: Differential<Input> = {
  name: 'conditions',
  goPackage: 'expressions',
  arbitrary: fc.record({ conditions: conditions(), dependencies: names(), present: names() }),
  ours: ({ conditions, dependencies, present }) => {
    const compiled = compileConditions(conditions, dependencies);
    if ('stage' in compiled) {
      const { stage, message, expression } = compiled;
      // The other side knows no list of dependencies at that point.
      if (stage === 'match') return unmatched(conditions, dependencies, present);
      return expression === undefined ? { error: message } : { expression, error: message };
    }
    return answer(compiled, present);
  },
};

function answer(
  compiled: Exclude<ReturnType<typeof compileConditions>, { stage: string }>,
  present: readonly string[],
): unknown {
  const truth = truthOf(compiled, new Set(present));
  const { expression } = compiled;
  return 'error' in truth ? { expression, error: truth.error } : { expression, value: sprint([truth.value]) };
}

function unmatched(conditions: string, dependencies: readonly string[], present: readonly string[]): unknown {
  const compiled = withAll(conditions, dependencies);
  if ('stage' in compiled) return { error: compiled.message };
  const { program, expression } = compiled;
  const unknown = program.variables.map(({ name }) => name);
  return answer({ expression, program, dependencies: unknown, stateful: true }, present);
}

/** Compiled with a list that has every name; a name that is none, as damaged inputs have, may spoil the expression. */
function withAll(conditions: string, dependencies: readonly string[]) {
  let known = [...dependencies];
  for (;;) {
    const compiled = compileConditions(conditions, known);
    if (!('stage' in compiled)) return compiled;
    const missing = / list do not match, ([^]*) is not found$/.exec(compiled.message)?.[1];
    if (missing === undefined) return compiled;
    known = [missing, ...known];
  }
}

function words(): string[] {
  return 'a b dep-1 dep_2 x.y 1a _z in true len not and map type nil $env é'.split(' ');
}

function names(): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...words().filter((word) => word !== '$env')), { maxLength: 5 });
}

function conditions(): fc.Arbitrary<string> {
  const pieces = [
    ...words(),
    ...words(),
    '&&',
    '||',
    '&&',
    '||',
    '(',
    ')',
    '!',
    '&',
    '|',
    '-',
    '+',
    '==',
    '"q"',
    '?',
    ':',
    ',',
    '.',
    '\n',
    '#',
    '1',
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '));
  const name = fc.constantFrom('a', 'b', 'dep-1', 'dep_2');
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      name,
      fc.tuple(tie('node'), fc.constantFrom('&&', '||', ' && ', ' ||'), tie('node')).map((parts) => parts.join('')),
      tie('node').map((inner) => `(${inner})`),
      tie('node').map((inner) => ` ( ${inner} ) `),
    ),
  }));
  return fc.oneof(soup, node);
}
