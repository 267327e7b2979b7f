import { compare } from './compare.ts';
import { aside } from './compile-operands.ts';
import type { Compiler } from './compile.ts';
import type { Run } from './failure.ts';
import type { Step } from './machine.ts';
import { type Operation, add, divide, modulo, multiply, subtract } from './operate.ts';
import type { Place } from './scope.ts';
import type { Node } from './syntax-tree.ts';
import { type JqValue, isTrue } from './value.ts';

/** `left operator right`. */
export function compileBinary(compiler: Compiler, node: Node & { type: 'binary' }, place: Place, next: Step): Step {
  const { operator, left, right } = node;
  switch (operator) {
    case '//':
      return compileAlternative(compiler, left, right, place, next);
    case 'and':
    case 'or':
      return compileLogic(compiler, operator, left, right, place, next);
    default:
      return compileOperation(compiler, operations[operator]!, [left, right], place, next);
  }
}

/** The right side is worked out first. */
function compileOperation(
  compiler: Compiler,
  operate: Operation,
  [left, right]: readonly [Node, Node],
  place: Place,
  next: Step,
): Step {
  if (right.type === 'constant') {
    const { value } = right;
    return compiler.node(left, place, (machine) => {
      machine.value = operate(machine.value, value, machine.run);
      return next;
    });
  }
  const first = compiler.node(left, place, (machine) => {
    const value = machine.pop() as JqValue;
    machine.value = operate(machine.value, value, machine.run);
    return next;
  });
  const second = compiler.node(right, place, (machine) => {
    const { value } = machine;
    machine.value = machine.pop() as JqValue;
    machine.push(value);
    return first;
  });
  return (machine) => {
    machine.push(machine.value);
    return second;
  };
}

/** Every output of the left side that counts as true; the right side when there is none. */
function compileAlternative(compiler: Compiler, left: Node, right: Node, place: Place, next: Step): Step {
  const otherwise = compiler.node(right, place, next);
  const instead: Step = (machine) => ((machine.pop() as { found: boolean }).found ? machine.backtrack() : otherwise);
  const first = compiler.node(left, place, (machine) => {
    const state = machine.pop() as { found: boolean };
    if (!isTrue(machine.value)) return machine.backtrack();
    state.found = true;
    return next;
  });
  return (machine) => {
    machine.push({ found: false });
    machine.fork('choice', instead);
    return first;
  };
}

function compileLogic(
  compiler: Compiler,
  operator: 'and' | 'or',
  left: Node,
  right: Node,
  place: Place,
  next: Step,
): Step {
  const second = aside(compiler, right, place, (machine) => {
    const holds = isTrue(machine.value);
    machine.restore();
    machine.value = holds;
    return next;
  });
  const decided = operator === 'or';
  return aside(compiler, left, place, (machine) => {
    const holds = isTrue(machine.value);
    machine.restore();
    if (holds !== decided) return second;
    machine.value = decided;
    return next;
  });
}

const operations: Readonly<Record<string, Operation>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '==': (a, b, run) => equal(a, b, run),
  '!=': (a, b, run) => !equal(a, b, run),
  '<': (a, b, { fuel }) => compare(a, b, fuel) < 0,
  '<=': (a, b, { fuel }) => compare(a, b, fuel) <= 0,
  '>': (a, b, { fuel }) => compare(a, b, fuel) > 0,
  '>=': (a, b, { fuel }) => compare(a, b, fuel) >= 0,
};

function equal(a: JqValue, b: JqValue, { fuel }: Run): boolean {
  return compare(a, b, fuel) === 0;
}
