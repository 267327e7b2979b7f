import { deletePaths, getPath, setPath } from './access.ts';
import { aside } from './compile-operands.ts';
import { compilePaths, constantPath, follow } from './compile-path.ts';
import type { Compiler } from './compile.ts';
import { Break } from './failure.ts';
import type { Step } from './machine.ts';
import { type Operation, add, divide, modulo, multiply, subtract } from './operate.ts';
import type { Place } from './scope.ts';
import type { Node, UpdateOperator } from './syntax-tree.ts';
import { type JqObject, type JqValue, isTrue } from './value.ts';

/** `left operator right` that makes the value anew: `=`, `|=`, `+=` … */
export function compileUpdate(compiler: Compiler, node: Node & { type: 'update' }, place: Place, next: Step): Step {
  const { operator, left, right } = node;
  if (operator === '=') return compileAssign(compiler, left, right, place, next);
  if (operator === '|=')
    return compileModify(compiler, left, (found) => compiler.node(right, place, found), place, next);
  const slot = place.slots.count++;
  const operate = updates[operator];
  const modified = compileModify(
    compiler,
    left,
    (found) => (machine) => {
      machine.value = operate(machine.value, machine.frame!.slots[slot] as JqValue, machine.run);
      return found;
    },
    place,
    next,
  );
  const operand = compiler.node(right, place, (machine) => {
    machine.frame!.slots[slot] = machine.value;
    machine.value = machine.pop() as JqValue;
    return modified;
  });
  return (machine) => {
    machine.push(machine.value);
    return operand;
  };
}

/** `left = right`: for each output of the right side, put at all paths of the left one. */
function compileAssign(compiler: Compiler, left: Node, right: Node, place: Place, next: Step): Step {
  const path = constantPath(left);
  if (path !== null) return compilePut(compiler, path, right, place, next);
  const done: Step = (machine) => {
    machine.value = (machine.pop() as Assignment).current;
    return next;
  };
  const paths = compilePaths(compiler, left, place, (machine) => {
    const state = machine.stack!.item as Assignment;
    state.current = setPath(state.current, machine.value, state.replacement, machine.run, state.owned);
    return machine.backtrack();
  });
  return aside(compiler, right, place, (machine) => {
    const replacement = machine.value;
    machine.restore();
    machine.push({ current: machine.value, replacement, owned: new Set(), deleted: [] } satisfies Assignment);
    machine.fork('choice', done);
    return paths;
  });
}

/** `.a[0] = right`: the path needs no looking for, and no error says that it cannot be there. */
function compilePut(compiler: Compiler, path: readonly JqValue[], right: Node, place: Place, next: Step): Step {
  const operand = compiler.node(right, place, (machine) => {
    const replacement = machine.value;
    machine.value = setPath(machine.pop() as JqValue, [...path], replacement, machine.run, null);
    return next;
  });
  return (machine) => {
    machine.push(machine.value);
    return operand;
  };
}

/** `left |= …`: what is at each path is replaced by the first output for it, and deleted when there is none. */
function compileModify(
  compiler: Compiler,
  left: Node,
  compileUpdate: (found: Step) => Step,
  place: Place,
  next: Step,
): Step {
  const slot = place.slots.count++;
  const done: Step = (machine) => {
    const { current, deleted, owned } = machine.pop() as Assignment;
    machine.value = deletePaths(current, deleted, machine.run, owned);
    return next;
  };
  const nothing: Step = (machine) => {
    const path = machine.pop() as JqValue[];
    (machine.pop() as Assignment).deleted.push(path);
    return machine.backtrack();
  };
  const update = compileUpdate((machine) => {
    const path = machine.pop() as JqValue[];
    const state = machine.pop() as Assignment;
    state.current = setPath(state.current, path, machine.value, machine.run, state.owned);
    return machine.fail(machine.frame!.slots[slot] as Break);
  });
  const paths = compilePaths(compiler, left, place, (machine) => {
    const path = machine.value as JqValue[];
    const state = machine.stack!.item as Assignment;
    const target = new Break('');
    machine.fork('label', null, target);
    machine.frame!.slots[slot] = target;
    machine.push(path);
    machine.fork('choice', nothing);
    const value = getPath(state.current, path, machine.run);
    follow(machine, state.current, path, value);
    return update;
  });
  return (machine) => {
    machine.push({ current: machine.value, replacement: null, owned: new Set(), deleted: [] } satisfies Assignment);
    machine.fork('choice', done);
    return paths;
  };
}

interface Assignment {
  current: JqValue;
  readonly replacement: JqValue;
  readonly owned: Set<JqValue[] | JqObject>;
  readonly deleted: JqValue[];
}

const updates: Readonly<Record<Exclude<UpdateOperator, '=' | '|='>, Operation>> = {
  '+=': add,
  '-=': subtract,
  '*=': multiply,
  '/=': divide,
  '%=': modulo,
  '//=': (a, b) => (isTrue(a) ? a : b),
};
