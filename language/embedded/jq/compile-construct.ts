import { type Builder, inTurn, withOperands } from './compile-operands.ts';
import type { Compiler } from './compile.ts';
import { complaint, Failure } from './failure.ts';
import type { Step } from './machine.ts';
import { formats } from './native-text.ts';
import { add } from './operate.ts';
import type { Place } from './scope.ts';
import { applied, constant } from './steps.ts';
import type { Entry, Node } from './syntax-tree.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeReading, listWeight, objectWeight } from './weight.ts';

/** A string with parts to work out, each written by the format. */
export function compileString(compiler: Compiler, node: Node & { type: 'string' }, place: Place, next: Step): Step {
  const { format, start } = node;
  const convert: Node = { type: 'format', name: format ?? '@text', start, end: start + (format ?? '').length };
  const parts = node.parts.map((part): Node => {
    if (typeof part === 'string') return { type: 'constant', value: part, start: node.start, end: node.end };
    return { type: 'pipe', parts: [part, convert], start: part.start, end: part.end };
  });
  // gojq adds the parts up, and of a sum works out the right side first.
  return withOperands(compiler, parts, place, (machine, values) => {
    machine.value = values.reduce((left, right) => add(left, right, machine.run));
    return next;
  });
}

/** `@base64` and its like on the value at hand. */
export function compileFormat(name: string, next: Step): Step {
  const found = formats[name];
  if (found === undefined)
    return () => {
      throw new Failure(() => `format not defined: ${name}`);
    };
  return applied(found, next);
}

/** An array of all outputs. */
export function compileArray(compiler: Compiler, body: Node, place: Place, next: Step): Step {
  const done: Step = (machine) => {
    machine.value = machine.pop() as JqValue[];
    return next;
  };
  const collect = compiler.node(body, place, (machine) => {
    machine.run.fuel.allocate(itemBytes);
    (machine.stack!.item as JqValue[]).push(machine.value);
    return machine.backtrack();
  });
  return (machine) => {
    machine.run.fuel.allocate(listWeight(0));
    machine.push([]);
    machine.fork('choice', done);
    return collect;
  };
}

/** Objects of all outputs of the entries. */
export function compileObject(compiler: Compiler, entries: readonly Entry[], place: Place, next: Step): Step {
  if (entries.length === 0) return constant(new Map(), next);
  const nodes = entries.flatMap(({ key, value }): Node[] => [
    key,
    value ?? {
      type: 'index',
      target: { type: 'identity', start: key.start, end: key.start },
      key,
      start: key.start,
      end: key.end,
    },
  ]);
  const build: Step = (machine) => {
    const { values } = machine.pop() as Builder;
    for (let i = values.length - 2; i >= 0; i -= 2)
      if (typeof values[i] !== 'string') throw complaint('expected a string for object key but got', values[i]!);
    const { fuel } = machine.run;
    fuel.allocate(objectWeight(values.length / 2));
    const result: JqObject = new Map();
    for (let i = 0; i < values.length; i += 2) {
      chargeReading(values[i]!, fuel);
      result.set(values[i] as string, values[i + 1]!);
    }
    machine.value = result;
    return next;
  };
  return inTurn(compiler, nodes, (i) => i, place, build);
}

/** An item of an array that grows, and the number that it may be. */
const itemBytes = 32;
