import { index } from './access.ts';
import type { Compiler } from './compile.ts';
import type { Machine, Step } from './machine.ts';
import type { Place } from './scope.ts';
import type { Node } from './syntax-tree.ts';
import type { JqValue } from './value.ts';

/** Works a program out with the value and path put aside: what it does is no part of a path. */
export function aside(compiler: Compiler, node: Node, place: Place, next: Step): Step {
  const inner = compiler.node(node, place, next);
  return (machine) => {
    machine.save();
    return inner;
  };
}

/** Works out all operands on the same value, the last one first, then goes on with them. */
export function withOperands(
  compiler: Compiler,
  nodes: readonly Node[],
  place: Place,
  apply: (machine: Machine, values: readonly JqValue[]) => Step | null,
): Step {
  const count = nodes.length;
  const done: Step = (machine) => {
    const { values, input } = machine.pop() as Builder;
    machine.value = input;
    return apply(machine, values);
  };
  return inTurn(compiler, nodes.toReversed(), (i) => count - 1 - i, place, done);
}

/**
 * Works out nodes one after the other on the same value; `at` says where each result belongs. `null` is what the value has under
 * the key before.
 */
export function inTurn(
  compiler: Compiler,
  nodes: readonly (Node | null)[],
  at: (i: number) => number,
  place: Place,
  done: Step,
): Step {
  let following = done;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const [node, slot, next] = [nodes[i] ?? null, at(i), following];
    const last = i === nodes.length - 1;
    if (node === null) {
      following = (machine) => {
        const { input, values } = machine.stack!.item as Builder;
        values[slot] = index(input, values[slot - 1]!, machine.run);
        return next;
      };
      continue;
    }
    if (node.type === 'constant') {
      const { value } = node;
      following = (machine) => {
        (machine.stack!.item as Builder).values[slot] = value;
        return next;
      };
      continue;
    }
    following = compiler.node(node, place, (machine) => {
      const builder = machine.stack!.item as Builder;
      builder.values[slot] = machine.value;
      if (!last) machine.value = builder.input;
      return next;
    });
  }
  const first = following;
  const blank = nodes.map((): JqValue => null);
  return (machine) => {
    machine.run.fuel.allocate(builderBytes + 8 * blank.length);
    machine.push({ input: machine.value, values: blank.slice() } satisfies Builder);
    return first;
  };
}

export interface Builder {
  readonly input: JqValue;
  readonly values: JqValue[];
}

/** What operands take while they are worked out. */
const builderBytes = 64;
