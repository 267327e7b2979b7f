import { compileBuiltin } from './compile-builtin.ts';
import type { Compiler } from './compile.ts';
import { Cell, Frame, frameAt } from './frame.ts';
import { type Step, returnStep } from './machine.ts';
import { type Meaning, type Place, type Routine, type Scope, find } from './scope.ts';
import type { Definition, Node } from './syntax-tree.ts';

/** A call of what the name means there: an operand, a function of the program, a built-in. */
export function compileCall(compiler: Compiler, node: Node & { type: 'call' }, place: Place, next: Step): Step {
  const name = `${node.name}/${node.operands.length}`;
  const meaning = find(place.scope, name);
  if (meaning === null) return compileBuiltin(compiler, node, name, place, next);
  if (meaning.kind === 'inline')
    return compiler.node(meaning.node, { ...place, scope: meaning.scope, traced: meaning.traced }, next);
  const up = place.level - meaning.level;
  if (meaning.kind === 'closure') return invoke(meaning.slot, up, next);
  const { routine } = meaning as Meaning & { kind: 'function' };
  return compileEntry(compiler, routine, up, node.operands, place, next);
}

/** Calls a function; `up` is how far the frame is in which it was defined, -1 for a built-in, which needs none. */
export function compileEntry(
  compiler: Compiler,
  routine: Routine,
  up: number,
  operands: readonly Node[],
  place: Place,
  next: Step,
): Step {
  const closures = operands.map((operand) => compileClosure(compiler, operand, place));
  const isTail = next === returnStep;
  // Closures keep the frame that they were made in, even where the call itself keeps nothing.
  const kept = closures.length * callBytes;
  return (machine) => {
    machine.run.fuel.allocate(isTail ? kept : callBytes + kept);
    const frame = machine.frame!;
    if (!isTail) machine.stack = new Cell(next, frame, machine.stack);
    const slots: unknown[] = closures.map((close) => close(frame));
    machine.frame = new Frame(slots, up < 0 ? null : frameAt(frame, up));
    return routine.step;
  };
}

/** How a closure of an operand is made in a frame; the operand of the caller's own is handed on as it is. */
function compileClosure(compiler: Compiler, operand: Node, place: Place): (frame: Frame) => Closure {
  let [node, { scope, traced }] = [operand, place];
  while (node.type === 'call' && node.operands.length === 0) {
    const meaning = find(scope, `${node.name}/0`);
    if (meaning?.kind === 'closure') {
      const { slot } = meaning;
      const up = place.level - meaning.level;
      return (frame) => frameAt(frame, up).slots[slot] as Closure;
    }
    if (meaning?.kind !== 'inline') break;
    ({ node, scope, traced } = meaning);
  }
  const inner: Place = { scope, level: place.level + 1, slots: { count: 0 }, traced };
  const step = compiler.node(node, inner, returnStep);
  return (frame) => ({ step, frame });
}

/** The scope with the function in it. */
export function compileDefinition(compiler: Compiler, definition: Definition, place: Place): Scope {
  const routine: Routine = { step: null };
  const meaning: Meaning = { kind: 'function', routine, level: place.level };
  const name = `${definition.name}/${definition.parameters.length}`;
  const scope = { name, meaning, outer: place.scope };
  const { level, traced } = place;
  routine.step = compileBody(compiler, definition, { scope, level: level + 1, slots: { count: 0 }, traced });
  return scope;
}

/** The body of a function, its `$parameters` worked out before it. */
export function compileBody(compiler: Compiler, definition: Definition, place: Place): Step {
  const { level, slots } = place;
  let inner = place.scope;
  const closures: { readonly name: string; readonly from: number }[] = [];
  for (const name of definition.parameters) {
    const slot = slots.count++;
    inner = { name: `${name.replace('$', '')}/0`, meaning: { kind: 'closure', slot, level }, outer: inner };
    if (name.startsWith('$')) closures.push({ name, from: slot });
  }
  const bound = closures.map(({ name, from }) => {
    const slot = slots.count++;
    inner = { name, meaning: { kind: 'variable', slot, level }, outer: inner };
    return { from, to: slot };
  });
  const body = compiler.node(definition.body, { ...place, scope: inner }, returnStep);
  return bound.reduceRight((next, { from, to }) => {
    const call = invoke(from, 0, (machine) => {
      machine.frame!.slots[to] = machine.value;
      machine.restore();
      return next;
    });
    return (machine) => {
      machine.save();
      return call;
    };
  }, body);
}

/** Works out a closure in a frame of its own. */
function invoke(slot: number, up: number, next: Step): Step {
  const isTail = next === returnStep;
  return (machine) => {
    const frame = machine.frame!;
    const { step, frame: parent } = frameAt(frame, up).slots[slot] as Closure;
    if (!isTail) {
      machine.run.fuel.allocate(callBytes);
      machine.stack = new Cell(next, frame, machine.stack);
    }
    machine.frame = new Frame([], parent);
    return step;
  };
}

/** An operand that is worked out where the function asks for it. */
interface Closure {
  readonly step: Step;
  readonly frame: Frame;
}

/** What a call keeps until it returns. */
const callBytes = 96;
