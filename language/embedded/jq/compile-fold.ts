import type { Compiler } from './compile.ts';
import { type Step, backtrackStep } from './machine.ts';
import { compilePatterns } from './pattern.ts';
import type { Place } from './scope.ts';
import type { Node } from './syntax-tree.ts';
import type { JqValue } from './value.ts';

/** The last state, once the source has no more. */
export function compileReduce(compiler: Compiler, node: Node & { type: 'reduce' }, place: Place, next: Step): Step {
  const done: Step = (machine) => {
    machine.value = (machine.pop() as State).value!;
    return next;
  };
  return compileFold(compiler, node, place, {
    done,
    updated: () => (machine) => {
      (machine.stack!.item as State).value = machine.value;
      return machine.backtrack();
    },
  });
}

/** What is extracted of each state. */
export function compileForeach(compiler: Compiler, node: Node & { type: 'foreach' }, place: Place, next: Step): Step {
  return compileFold(compiler, node, place, {
    done: null,
    updated: (inner) => {
      const extract = node.extract === null ? next : compiler.node(node.extract, inner, next);
      return (machine) => {
        (machine.pop() as State).value = machine.value;
        return extract;
      };
    },
  });
}

function compileFold(
  compiler: Compiler,
  node: Node & { type: 'reduce' | 'foreach' },
  place: Place,
  { done, updated }: { readonly done: Step | null; readonly updated: (inner: Place) => Step },
): Step {
  let update: Step = backtrackStep;
  const { entry, inner: scope } = compilePatterns(compiler, [node.pattern], place, (machine) => {
    machine.value = (machine.stack!.item as State).value!;
    return update;
  });
  const inner = { ...place, scope };
  update = compiler.node(node.update, inner, updated(inner));
  const source = compiler.node(node.source, place, entry);
  const initial = compiler.node(node.initial, place, (machine) => {
    const input = machine.pop() as JqValue;
    machine.push({ value: machine.value } satisfies State);
    if (done !== null) machine.fork('choice', done);
    machine.value = input;
    return source;
  });
  return (machine) => {
    machine.push(machine.value);
    return initial;
  };
}

/** The last output; none when there is none. */
export function compileLast(compiler: Compiler, node: Node, place: Place, next: Step): Step {
  const done: Step = (machine) => {
    const { value } = machine.pop() as { value: JqValue | undefined };
    if (value === undefined) return machine.backtrack();
    machine.value = value;
    return next;
  };
  const each = compiler.node(node, place, (machine) => {
    (machine.stack!.item as State).value = machine.value;
    return machine.backtrack();
  });
  return (machine) => {
    machine.push({ value: undefined });
    machine.fork('choice', done);
    return each;
  };
}

interface State {
  value: JqValue | undefined;
}
