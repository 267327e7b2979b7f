import { index, slice } from './access.ts';
import { aside } from './compile-operands.ts';
import type { Compiler } from './compile.ts';
import { complaint } from './failure.ts';
import { Path } from './frame.ts';
import { literalKey } from './literal.ts';
import { type Machine, type Step, isSame } from './machine.ts';
import { numeric } from './number.ts';
import type { Place } from './scope.ts';
import type { Literal, Node } from './syntax-tree.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeReading, listWeight } from './weight.ts';

/** `target[key]`. */
export function compileIndex(compiler: Compiler, node: Node & { type: 'index' }, place: Place, next: Step): Step {
  const written = literalKey(node.key) ?? node.key;
  if (written.type === 'constant') {
    const key = written.value;
    if (typeof key === 'string' || numeric(key) !== null) return compiler.node(node.target, place, member(key, next));
  }
  const target = compiler.node(node.target, place, (machine) => {
    const key = machine.pop() as JqValue;
    chargeReading(key, machine.run.fuel);
    machine.descend(machine.value, key, index(machine.value, key, machine.run));
    return next;
  });
  return aside(compiler, node.key, place, (machine) => {
    const key = machine.value;
    machine.restore();
    machine.push(key);
    return target;
  });
}

/** `target[from:to]`. */
export function compileSlice(compiler: Compiler, node: Node & { type: 'slice' }, place: Place, next: Step): Step {
  const nothing = noEnd(node);
  const keys = literalKeys(node);
  const target = compiler.node(node.target, place, (machine) => {
    const [to, from] = [machine.pop() as JqValue, machine.pop() as JqValue];
    const key: JqObject = new Map<string, JqValue>([
      ['start', from],
      ['end', to],
    ]);
    machine.descend(machine.value, key, slice(machine.value, from, to, machine.run));
    return next;
  });
  // The start first, then the end; both of the value that the target is worked out of.
  const end = compiler.node(keys?.to ?? node.to ?? nothing, place, (machine) => {
    const to = machine.value;
    const from = machine.pop();
    machine.restore();
    machine.push(from);
    machine.push(to);
    return target;
  });
  return aside(compiler, keys?.from ?? node.from ?? nothing, place, (machine) => {
    const from = machine.value;
    machine.value = machine.stack!.item as JqValue;
    machine.push(from);
    return end;
  });
}

/** Both ends of a slice when upstream works out neither of them. */
function literalKeys(node: Node & { type: 'slice' }): { readonly from: Literal; readonly to: Literal } | null {
  const from = node.from === null ? noEnd(node) : literalKey(node.from);
  const to = node.to === null ? noEnd(node) : literalKey(node.to);
  return from === null || to === null ? null : { from, to };
}

function noEnd({ start }: Node): Literal {
  return { type: 'constant', value: null, start, end: start };
}

/** All paths that a program takes, as arrays. */
export function compilePaths(compiler: Compiler, node: Node, place: Place, next: Step): Step {
  const inner = compiler.node(node, place, (machine) => {
    const { value, path } = machine;
    if (!isSame(value, path!.value)) throw complaint('invalid path against', value);
    const keys: JqValue[] = [];
    for (let at = path!; at.parent !== null; at = at.parent) keys.push(at.key);
    machine.run.fuel.step(keys.length);
    machine.run.fuel.allocate(listWeight(2 * keys.length));
    machine.restore();
    machine.value = keys.reverse();
    return next;
  });
  return (machine) => {
    machine.save();
    machine.path = new Path(null, machine.value, null);
    return inner;
  };
}

function member(key: JqValue, next: Step): Step {
  return (machine) => {
    const { value } = machine;
    const found = index(value, key, machine.run);
    if (machine.path === null) machine.value = found;
    else machine.descend(value, key, found);
    return next;
  };
}

/** Goes on with what is at a path, as one step for each key. */
export function follow(machine: Machine, from: JqValue, path: readonly JqValue[], to: JqValue): void {
  if (machine.path !== null) {
    if (!isSame(from, machine.path.value)) throw complaint('invalid path against', from);
    machine.run.fuel.allocate(listWeight(4 * path.length));
    for (const key of path) machine.path = new Path(key, to, machine.path);
  }
  machine.value = to;
}

/** `..`: the value and all within it, each before what is in it. */
export function recursion(next: Step): Step {
  const down: Step = (machine) => {
    const { value } = machine;
    // Whatever cannot be iterated over, or is no part of the path, has nothing below.
    const goesOn = Array.isArray(value) || value instanceof Map;
    const isReached = machine.path === null || isSame(value, machine.path.value);
    return goesOn && isReached ? machine.iterate(each) : machine.backtrack();
  };
  const each: Step = (machine) => {
    machine.fork('choice', down);
    return next;
  };
  return each;
}

/** The keys of a path that is written out; `null` when it is not, or is only `.`. */
export function constantPath(node: Node): JqValue[] | null {
  if (node.type !== 'index' && node.type !== 'slice') return null;
  const before = node.target.type === 'identity' ? [] : constantPath(node.target);
  if (before === null) return null;
  if (node.type === 'index') {
    const key = literalKey(node.key);
    return key === null ? null : [...before, key.value];
  }
  const keys = literalKeys(node);
  if (keys === null) return null;
  return [
    ...before,
    new Map([
      ['start', keys.from.value],
      ['end', keys.to.value],
    ]),
  ];
}
