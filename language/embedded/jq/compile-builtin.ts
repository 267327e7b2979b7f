import { builtinNames } from './builtin-names.ts';
import { getPath } from './access.ts';
import { compileBody, compileEntry } from './compile-call.ts';
import { compileLast } from './compile-fold.ts';
import { aside, withOperands } from './compile-operands.ts';
import { compilePaths, follow, recursion } from './compile-path.ts';
import type { Compiler } from './compile.ts';
import { definitionOf } from './definitions.ts';
import { type Native, cannotApply } from './failure.ts';
import { type Step, backtrackStep } from './machine.ts';
import { natives } from './native.ts';
import { numeric } from './number.ts';
import { RangeIteration } from './range.ts';
import type { Meaning, Place, Routine, Scope } from './scope.ts';
import { applied, constant } from './steps.ts';
import type { Definition, Node } from './syntax-tree.ts';
import type { JqValue } from './value.ts';

/** A call of a name that the program does not define; `name` has the number of its operands: `map/1`. */
export function compileBuiltin(
  compiler: Compiler,
  node: Node & { type: 'call' },
  name: string,
  place: Place,
  next: Step,
): Step {
  const { operands } = node;
  switch (name) {
    case 'empty/0':
      return backtrackStep;
    case 'recurse/0':
      return recursion(next);
    case 'env/0':
      return constant(new Map(), next);
    case 'builtins/0':
      return (machine) => {
        machine.value = [...builtinNames()];
        return next;
      };
    case 'input/0':
      return compiler.refuse('input(s)/0 is not allowed', node);
    case 'inputs/0':
      return compiler.refuse('input(s)/0 is not allowed', node);
    case 'path/1':
      return compilePaths(compiler, operands[0]!, place, next);
    case 'getpath/1':
      return aside(compiler, operands[0]!, place, (machine) => {
        const path = machine.value;
        machine.restore();
        const { value } = machine;
        follow(machine, value, path as JqValue[], getPath(value, path, machine.run));
        return next;
      });
    case '_range/3':
      return withOperands(compiler, operands, place, (machine, [start, end, step]) => {
        for (const bound of [start!, end!, step!]) if (numeric(bound) === null) throw cannotApply('range', bound);
        return RangeIteration.begin(machine, [start!, end!, step!], next);
      });
    case '_last/1':
      return compileLast(compiler, operands[0]!, place, next);
    default:
      return compileDefined(compiler, node, name, place, next);
  }
}

function compileDefined(
  compiler: Compiler,
  node: Node & { type: 'call' },
  name: string,
  place: Place,
  next: Step,
): Step {
  const native = natives.get(name);
  if (native !== undefined) return compileNative(compiler, native, node.operands, place, next);
  const known = compiler.builtins.get(name);
  if (known !== undefined) return compileEntry(compiler, known, -1, node.operands, place, next);
  const definition = definitionOf(name);
  if (definition === null) return compiler.refuse(`function not defined: ${name}`, node);
  if (definition.body.type !== 'define') return compileInline(compiler, definition, node.operands, place, next);
  const routine: Routine = { step: null };
  compiler.builtins.set(name, routine);
  routine.step = compileBody(compiler, definition, { scope: null, level: 1, slots: { count: 0 }, traced: false });
  return compileEntry(compiler, routine, -1, node.operands, place, next);
}

/** Puts the body of a built-in in the place of its call, and the operands in the place of its parameters. */
function compileInline(
  compiler: Compiler,
  definition: Definition,
  operands: readonly Node[],
  place: Place,
  next: Step,
): Step {
  let inner: Scope = null;
  const bound: { readonly operand: Node; readonly slot: number }[] = [];
  for (const [i, parameter] of definition.parameters.entries()) {
    const operand = operands[i]!;
    if (parameter.startsWith('$')) {
      const slot = place.slots.count++;
      bound.push({ operand, slot });
      inner = { name: parameter, meaning: { kind: 'variable', slot, level: place.level }, outer: inner };
    } else {
      const meaning: Meaning = { kind: 'inline', node: operand, scope: place.scope, traced: place.traced };
      inner = { name: `${parameter}/0`, meaning, outer: inner };
    }
  }
  const body = compiler.node(definition.body, { ...place, scope: inner, traced: false }, next);
  return bound.reduceRight(
    (following, { operand, slot }) =>
      aside(compiler, operand, place, (machine) => {
        machine.frame!.slots[slot] = machine.value;
        machine.restore();
        return following;
      }),
    body,
  );
}

function compileNative(compiler: Compiler, native: Native, operands: readonly Node[], place: Place, next: Step): Step {
  if (operands.length === 0) return applied(native, next);
  if (operands.every(({ type }) => type === 'constant')) {
    const values = operands.map((operand) => (operand as Node & { type: 'constant' }).value);
    return (machine) => {
      machine.value = native(machine.value, values, machine.run);
      return next;
    };
  }
  return withOperands(compiler, operands, place, (machine, values) => {
    machine.value = native(machine.value, values, machine.run);
    return next;
  });
}
