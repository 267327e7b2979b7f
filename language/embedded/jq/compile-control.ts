import { aside } from './compile-operands.ts';
import type { Compiler } from './compile.ts';
import { Break } from './failure.ts';
import { frameAt } from './frame.ts';
import type { Step } from './machine.ts';
import { compilePatterns } from './pattern.ts';
import { type Meaning, type Place, find } from './scope.ts';
import { constant } from './steps.ts';
import type { Node } from './syntax-tree.ts';
import { type JqValue, isTrue } from './value.ts';

/** The outputs of one part after those of the other. */
export function compileComma(compiler: Compiler, parts: readonly Node[], place: Place, next: Step): Step {
  const steps = parts.map((part) => compiler.node(part, place, next));
  return steps.reduceRight((rest, step) => (machine) => {
    machine.fork('choice', rest);
    return step;
  });
}

/** `source as pattern | body`. */
export function compileBind(compiler: Compiler, node: Node & { type: 'bind' }, place: Place, next: Step): Step {
  let body: Step = next;
  const { entry, inner } = compilePatterns(compiler, node.patterns, place, (machine) => {
    machine.restore();
    return body;
  });
  body = compiler.node(node.body, { ...place, scope: inner }, next);
  return aside(compiler, node.source, place, entry);
}

/** `label $name | body`: `break $name` within ends it. */
export function compileLabel(compiler: Compiler, node: Node & { type: 'label' }, place: Place, next: Step): Step {
  const slot = place.slots.count++;
  const meaning: Meaning = { kind: 'label', slot, level: place.level };
  const scope = { name: `*${node.name}`, meaning, outer: place.scope };
  const body = compiler.node(node.body, { ...place, scope }, next);
  return (machine) => {
    const target = new Break(node.name);
    machine.frame!.slots[slot] = target;
    machine.fork('label', null, target);
    return body;
  };
}

/** Ends the body of the label. */
export function compileBreak(compiler: Compiler, node: Node & { type: 'break' }, place: Place): Step {
  const meaning = find(place.scope, `*${node.name}`);
  if (meaning?.kind !== 'label') return compiler.refuse(`label not defined: ${node.name}`, node);
  const { slot, level } = meaning;
  const up = place.level - level;
  return (machine) => machine.fail(frameAt(machine.frame!, up).slots[slot] as Break);
}

/** One way or the other for each output of the condition. */
export function compileIf(compiler: Compiler, node: Node & { type: 'if' }, place: Place, next: Step): Step {
  const then = compiler.node(node.consequent, place, next);
  const otherwise = node.otherwise === null ? next : compiler.node(node.otherwise, place, next);
  return aside(compiler, node.condition, place, (machine) => {
    const holds = isTrue(machine.value);
    machine.restore();
    return holds ? then : otherwise;
  });
}

/** Errors of the body go to the handler, but none of what follows. */
export function compileTry(compiler: Compiler, node: Node & { type: 'try' }, place: Place, next: Step): Step {
  const handler = node.handler === null ? null : compiler.node(node.handler, place, next);
  const body = compiler.node(node.body, place, (machine) => {
    machine.fork('tried', null);
    return next;
  });
  return (machine) => {
    machine.fork('try', handler);
    return body;
  };
}

/** The value of a variable. */
export function compileVariable(compiler: Compiler, node: Node & { type: 'variable' }, place: Place, next: Step): Step {
  const meaning = find(place.scope, node.name);
  if (meaning?.kind !== 'variable') {
    if (node.name === '$ENV') return constant(new Map(), next);
    return compiler.refuse(`variable not defined: ${node.name}`, node);
  }
  const { slot } = meaning;
  const up = place.level - meaning.level;
  if (up === 0)
    return (machine) => {
      machine.value = (machine.frame!.slots[slot] as JqValue | undefined) ?? null;
      return next;
    };
  return (machine) => {
    machine.value = (frameAt(machine.frame!, up).slots[slot] as JqValue | undefined) ?? null;
    return next;
  };
}
