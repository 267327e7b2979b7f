import type { LanguageError } from '../language.ts';
import { deletePaths, getPath, index, setPath, slice } from './access.ts';
import { compare } from './compare.ts';
import { definitions } from './definitions.ts';
import { Break, Failure, type Native, type Run, cannotApply, complaint } from './failure.ts';
import { Cell, Frame, Path, type Step, backtrackStep, emit, isSame, returnStep } from './machine.ts';
import { builtinNames } from './builtin-names.ts';
import { natives } from './native.ts';
import { formats } from './native-text.ts';
import { numeric } from './number.ts';
import { type Operation, add, divide, modulo, multiply, negate, plus, subtract } from './operate.ts';
import { compilePatterns } from './pattern.ts';
import { RangeIteration } from './range.ts';
import { type Meaning, type Place, type Routine, type Scope, find } from './scope.ts';
import { parseSyntax } from './syntax.ts';
import type { Definition, Entry, Node, UpdateOperator } from './syntax-tree.ts';
import type { TraceSink } from './trace.ts';
import { type JqObject, type JqValue, isTrue } from './value.ts';
import { chargeReading, listWeight, objectWeight } from './weight.ts';

export interface Compiled {
  readonly start: Step;
  /** Names that mean nothing: upstream refuses to run such a program. In order of offset. */
  readonly errors: readonly LanguageError[];
}

/** Compiles a program to steps. With a sink each stage of the program's own tells it what happens. */
export function compile(body: Node, sink: TraceSink | null = null): Compiled {
  const compiler = new Compiler(sink);
  const place = { level: 0, slots: { count: 0 }, traced: sink !== null };
  const start = compiler.node(body, null, place, emit);
  return { start, errors: compiler.errors.toSorted((a, b) => a.start - b.start) };
}

/** Turns nodes into steps from the back to the front: each is compiled with the step that follows it. */
export class Compiler {
  readonly errors: LanguageError[] = [];
  private readonly sink: TraceSink | null;
  private readonly builtins = new Map<string, Routine>();

  constructor(sink: TraceSink | null) {
    this.sink = sink;
  }

  node(node: Node, scope: Scope, place: Place, next: Step): Step {
    if (!place.traced || this.sink === null || node.type === 'pipe' || node.type === 'define')
      return this.plain(node, scope, place, next);
    const { sink } = this;
    const inner = this.plain(node, scope, place, (machine) => {
      const input = machine.pop() as JqValue;
      sink.output(node, input, machine.value);
      return next;
    });
    return (machine) => {
      sink.enter(node, machine.value);
      machine.push(machine.value);
      return inner;
    };
  }

  private plain(node: Node, scope: Scope, place: Place, next: Step): Step {
    switch (node.type) {
      case 'identity':
        return next;
      case 'recurse':
        return this.call(
          { ...node, type: 'call', name: 'recurse', operands: [], nameEnd: node.end },
          scope,
          place,
          next,
        );
      case 'constant':
        return constant(node.value, next);
      case 'string':
        return this.string(node, scope, place, next);
      case 'format':
        return this.format(node.name, next);
      case 'index':
        return this.index(node, scope, place, next);
      case 'slice':
        return this.slice(node, scope, place, next);
      case 'iterate':
        return this.node(node.target, scope, place, (machine) => machine.iterate(next));
      case 'pipe':
        return node.parts.reduceRight((following, part) => this.node(part, scope, place, following), next);
      case 'comma':
        return this.comma(node.parts, scope, place, next);
      case 'bind':
        return this.bind(node, scope, place, next);
      case 'define':
        return this.node(node.body, this.define(node.definition, scope, place), place, next);
      case 'label':
        return this.label(node, scope, place, next);
      case 'break':
        return this.break(node, scope, place);
      case 'binary':
        return this.binary(node, scope, place, next);
      case 'update':
        return this.update(node, scope, place, next);
      case 'unary': {
        const operate = node.operator === '-' ? negate : plus;
        return this.node(node.operand, scope, place, (machine) => {
          machine.value = operate(machine.value, machine.run.fuel);
          return next;
        });
      }
      case 'if':
        return this.if(node, scope, place, next);
      case 'try':
        return this.try(node, scope, place, next);
      case 'reduce':
        return this.reduce(node, scope, place, next);
      case 'foreach':
        return this.foreach(node, scope, place, next);
      case 'call':
        return this.call(node, scope, place, next);
      case 'variable':
        return this.variable(node, scope, place, next);
      case 'object':
        return this.object(node.entries, scope, place, next);
      default:
        return node.body === null ? constant([], next) : this.array(node.body, scope, place, next);
    }
  }

  private string(node: Node & { type: 'string' }, scope: Scope, place: Place, next: Step): Step {
    const convert = node.format ?? '@text';
    const parts = node.parts.map((part): Node => {
      if (typeof part === 'string') return { type: 'constant', value: part, start: node.start, end: node.end };
      return {
        ...part,
        type: 'pipe',
        parts: [part, { type: 'format', name: convert, start: part.start, end: part.end }],
      };
    });
    // gojq adds the parts up, and of a sum works out the right side first.
    return this.operands(parts, scope, place, (machine, values) => {
      machine.value = values.reduce((left, right) => add(left, right, machine.run));
      return next;
    });
  }

  private format(name: string, next: Step): Step {
    const found = formats[name];
    if (found === undefined)
      return () => {
        throw new Failure(() => `format not defined: ${name}`);
      };
    return applied(found, next);
  }

  private index(node: Node & { type: 'index' }, scope: Scope, place: Place, next: Step): Step {
    if (node.key.type === 'constant') {
      const key = node.key.value;
      if (typeof key === 'string' || numeric(key) !== null)
        return this.node(node.target, scope, place, member(key, next));
    }
    const target = this.node(node.target, scope, place, (machine) => {
      const key = machine.pop() as JqValue;
      chargeReading(key, machine.run.fuel);
      machine.descend(machine.value, key, index(machine.value, key, machine.run));
      return next;
    });
    return this.aside(node.key, scope, place, (machine) => {
      const key = machine.value;
      machine.restore();
      machine.push(key);
      return target;
    });
  }

  private slice(node: Node & { type: 'slice' }, scope: Scope, place: Place, next: Step): Step {
    const nothing: Node = { type: 'constant', value: null, start: node.start, end: node.start };
    const target = this.node(node.target, scope, place, (machine) => {
      const [to, from] = [machine.pop() as JqValue, machine.pop() as JqValue];
      const key: JqObject = new Map<string, JqValue>([
        ['start', from],
        ['end', to],
      ]);
      machine.descend(machine.value, key, slice(machine.value, from, to, machine.run));
      return next;
    });
    // The start first, then the end; both of the value that the target is worked out of.
    const end = this.node(node.to ?? nothing, scope, place, (machine) => {
      const to = machine.value;
      const from = machine.pop();
      machine.restore();
      machine.push(from);
      machine.push(to);
      return target;
    });
    return this.aside(node.from ?? nothing, scope, place, (machine) => {
      const from = machine.value;
      machine.value = machine.stack!.item as JqValue;
      machine.push(from);
      return end;
    });
  }

  /** Works a program out with the value and path put aside: what it does is no part of a path. */
  private aside(node: Node, scope: Scope, place: Place, next: Step): Step {
    const inner = this.node(node, scope, place, next);
    return (machine) => {
      machine.save();
      return inner;
    };
  }

  private comma(parts: readonly Node[], scope: Scope, place: Place, next: Step): Step {
    const steps = parts.map((part) => this.node(part, scope, place, next));
    return steps.reduceRight((rest, step) => (machine) => {
      machine.fork('choice', rest);
      return step;
    });
  }

  private bind(node: Node & { type: 'bind' }, scope: Scope, place: Place, next: Step): Step {
    let body: Step = next;
    const { entry, inner } = compilePatterns(this, node.patterns, { scope, place }, (machine) => {
      machine.restore();
      return body;
    });
    body = this.node(node.body, inner, place, next);
    return this.aside(node.source, scope, place, entry);
  }

  private label(node: Node & { type: 'label' }, scope: Scope, place: Place, next: Step): Step {
    const slot = place.slots.count++;
    const meaning: Meaning = { kind: 'label', slot, level: place.level };
    const body = this.node(node.body, { name: `*${node.name}`, meaning, outer: scope }, place, next);
    return (machine) => {
      const target = new Break(node.name);
      machine.frame!.slots[slot] = target;
      machine.fork('label', null, target);
      return body;
    };
  }

  private break(node: Node & { type: 'break' }, scope: Scope, place: Place): Step {
    const meaning = find(scope, `*${node.name}`);
    if (meaning?.kind !== 'label') return this.refuse(`label not defined: ${node.name}`, node);
    const { slot, level } = meaning;
    const up = place.level - level;
    return (machine) => machine.fail(frameAt(machine.frame!, up).slots[slot] as Break);
  }

  private binary(node: Node & { type: 'binary' }, scope: Scope, place: Place, next: Step): Step {
    const { operator, left, right } = node;
    switch (operator) {
      case '//':
        return this.alternative(left, right, scope, place, next);
      case 'and':
      case 'or':
        return this.logic(operator, left, right, scope, place, next);
      default:
        return this.operation(operations[operator]!, [left, right], scope, place, next);
    }
  }

  /** The right side is worked out first. */
  private operation(
    operate: Operation,
    [left, right]: readonly [Node, Node],
    scope: Scope,
    place: Place,
    next: Step,
  ): Step {
    if (right.type === 'constant') {
      const { value } = right;
      return this.node(left, scope, place, (machine) => {
        machine.value = operate(machine.value, value, machine.run);
        return next;
      });
    }
    const first = this.node(left, scope, place, (machine) => {
      const value = machine.pop() as JqValue;
      machine.value = operate(machine.value, value, machine.run);
      return next;
    });
    const second = this.node(right, scope, place, (machine) => {
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
  private alternative(left: Node, right: Node, scope: Scope, place: Place, next: Step): Step {
    const otherwise = this.node(right, scope, place, next);
    const instead: Step = (machine) => ((machine.pop() as { found: boolean }).found ? machine.backtrack() : otherwise);
    const first = this.node(left, scope, place, (machine) => {
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

  private logic(operator: 'and' | 'or', left: Node, right: Node, scope: Scope, place: Place, next: Step): Step {
    const second = this.aside(right, scope, place, (machine) => {
      const holds = isTrue(machine.value);
      machine.restore();
      machine.value = holds;
      return next;
    });
    const decided = operator === 'or';
    return this.aside(left, scope, place, (machine) => {
      const holds = isTrue(machine.value);
      machine.restore();
      if (holds !== decided) return second;
      machine.value = decided;
      return next;
    });
  }

  private if(node: Node & { type: 'if' }, scope: Scope, place: Place, next: Step): Step {
    const then = this.node(node.consequent, scope, place, next);
    const otherwise = node.otherwise === null ? next : this.node(node.otherwise, scope, place, next);
    return this.aside(node.condition, scope, place, (machine) => {
      const holds = isTrue(machine.value);
      machine.restore();
      return holds ? then : otherwise;
    });
  }

  private try(node: Node & { type: 'try' }, scope: Scope, place: Place, next: Step): Step {
    const handler = node.handler === null ? null : this.node(node.handler, scope, place, next);
    const body = this.node(node.body, scope, place, (machine) => {
      machine.fork('tried', null);
      return next;
    });
    return (machine) => {
      machine.fork('try', handler);
      return body;
    };
  }

  private reduce(node: Node & { type: 'reduce' }, scope: Scope, place: Place, next: Step): Step {
    const done: Step = (machine) => {
      machine.value = (machine.pop() as State).value!;
      return next;
    };
    return this.fold(node, scope, place, {
      done,
      updated: () => (machine) => {
        (machine.stack!.item as State).value = machine.value;
        return machine.backtrack();
      },
    });
  }

  private foreach(node: Node & { type: 'foreach' }, scope: Scope, place: Place, next: Step): Step {
    return this.fold(node, scope, place, {
      done: null,
      updated: (inner) => {
        const extract = node.extract === null ? next : this.node(node.extract, inner, place, next);
        return (machine) => {
          (machine.pop() as State).value = machine.value;
          return extract;
        };
      },
    });
  }

  private fold(
    node: Node & { type: 'reduce' | 'foreach' },
    scope: Scope,
    place: Place,
    { done, updated }: { readonly done: Step | null; readonly updated: (inner: Scope) => Step },
  ): Step {
    let update: Step = backtrackStep;
    const { entry, inner } = compilePatterns(this, [node.pattern], { scope, place }, (machine) => {
      machine.value = (machine.stack!.item as State).value!;
      return update;
    });
    update = this.node(node.update, inner, place, updated(inner));
    const source = this.node(node.source, scope, place, entry);
    const initial = this.node(node.initial, scope, place, (machine) => {
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

  private variable(node: Node & { type: 'variable' }, scope: Scope, place: Place, next: Step): Step {
    const meaning = find(scope, node.name);
    if (meaning?.kind !== 'variable') {
      if (node.name === '$ENV') return constant(new Map(), next);
      return this.refuse(`variable not defined: ${node.name}`, node);
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

  private object(entries: readonly Entry[], scope: Scope, place: Place, next: Step): Step {
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
    return this.inTurn(nodes, (i) => i, scope, place, build);
  }

  /** Works out all operands on the same value, the last one first, then goes on with them. */
  private operands(
    nodes: readonly Node[],
    scope: Scope,
    place: Place,
    apply: (machine: Parameters<Step>[0], values: readonly JqValue[]) => Step | null,
  ): Step {
    const count = nodes.length;
    const done: Step = (machine) => {
      const { values, input } = machine.pop() as Builder;
      machine.value = input;
      return apply(machine, values);
    };
    return this.inTurn(nodes.toReversed(), (i) => count - 1 - i, scope, place, done);
  }

  /**
   * Works out nodes one after the other on the same value; `at` says where each result belongs. `null` is what the value has under
   * the key before.
   */
  private inTurn(
    nodes: readonly (Node | null)[],
    at: (i: number) => number,
    scope: Scope,
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
      following = this.node(node, scope, place, (machine) => {
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

  private array(body: Node, scope: Scope, place: Place, next: Step): Step {
    const done: Step = (machine) => {
      machine.value = machine.pop() as JqValue[];
      return next;
    };
    const collect = this.node(body, scope, place, (machine) => {
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

  private update(node: Node & { type: 'update' }, scope: Scope, place: Place, next: Step): Step {
    const { operator, left, right } = node;
    if (operator === '=') return this.assign(left, right, scope, place, next);
    if (operator === '|=')
      return this.modify(left, (found) => this.node(right, scope, place, found), scope, place, next);
    const slot = place.slots.count++;
    const operate = updates[operator];
    const modified = this.modify(
      left,
      (found) => (machine) => {
        machine.value = operate(machine.value, machine.frame!.slots[slot] as JqValue, machine.run);
        return found;
      },
      scope,
      place,
      next,
    );
    const operand = this.node(right, scope, place, (machine) => {
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
  private assign(left: Node, right: Node, scope: Scope, place: Place, next: Step): Step {
    const path = constantPath(left);
    if (path !== null) return this.put(path, right, scope, place, next);
    const done: Step = (machine) => {
      machine.value = (machine.pop() as Assignment).current;
      return next;
    };
    const paths = this.paths(left, scope, place, (machine) => {
      const state = machine.stack!.item as Assignment;
      state.current = setPath(state.current, machine.value, state.replacement, machine.run, state.owned);
      return machine.backtrack();
    });
    return this.aside(right, scope, place, (machine) => {
      const replacement = machine.value;
      machine.restore();
      machine.push({ current: machine.value, replacement, owned: new Set(), deleted: [] } satisfies Assignment);
      machine.fork('choice', done);
      return paths;
    });
  }

  /** `.a[0] = right`: the path needs no looking for, and no error says that it cannot be there. */
  private put(path: readonly JqValue[], right: Node, scope: Scope, place: Place, next: Step): Step {
    const operand = this.node(right, scope, place, (machine) => {
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
  private modify(left: Node, compileUpdate: (found: Step) => Step, scope: Scope, place: Place, next: Step): Step {
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
    const paths = this.paths(left, scope, place, (machine) => {
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

  /** All paths that a program takes, as arrays. */
  private paths(node: Node, scope: Scope, place: Place, next: Step): Step {
    const inner = this.node(node, scope, place, (machine) => {
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

  private call(node: Node & { type: 'call' }, scope: Scope, place: Place, next: Step): Step {
    const name = `${node.name}/${node.operands.length}`;
    const meaning = find(scope, name);
    if (meaning === null) return this.builtin(node, name, scope, place, next);
    if (meaning.kind === 'inline')
      return this.node(meaning.node, meaning.scope, { ...place, traced: meaning.traced }, next);
    const up = place.level - meaning.level;
    if (meaning.kind === 'closure') return invoke(meaning.slot, up, next);
    const { routine } = meaning as Meaning & { kind: 'function' };
    return this.enter(routine, up, node.operands, scope, place, next);
  }

  /** Calls a function; `up` is how far the frame is in which it was defined, -1 for a built-in, which needs none. */
  private enter(routine: Routine, up: number, operands: readonly Node[], scope: Scope, place: Place, next: Step): Step {
    const closures = operands.map((operand) => this.closure(operand, scope, place));
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
  private closure(operand: Node, scope: Scope, place: Place): (frame: Frame) => Closure {
    let [node, at, traced] = [operand, scope, place.traced];
    while (node.type === 'call' && node.operands.length === 0) {
      const meaning = find(at, `${node.name}/0`);
      if (meaning?.kind === 'closure') {
        const { slot } = meaning;
        const up = place.level - meaning.level;
        return (frame) => frameAt(frame, up).slots[slot] as Closure;
      }
      if (meaning?.kind !== 'inline') break;
      ({ node, scope: at, traced } = meaning);
    }
    const slots = { count: 0 };
    const step = this.node(node, at, { level: place.level + 1, slots, traced }, returnStep);
    return (frame) => ({ step, frame });
  }

  private define(definition: Definition, scope: Scope, place: Place): Scope {
    const routine: Routine = { step: null };
    const meaning: Meaning = { kind: 'function', routine, level: place.level };
    const name = `${definition.name}/${definition.parameters.length}`;
    const outer = { name, meaning, outer: scope };
    routine.step = this.body(definition, outer, { level: place.level + 1, slots: { count: 0 }, traced: place.traced });
    return outer;
  }

  /** The body of a function, its `$parameters` worked out before it. */
  private body(definition: Definition, scope: Scope, place: Place): Step {
    const { level, slots } = place;
    let inner: Scope = scope;
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
    const body = this.node(definition.body, inner, place, returnStep);
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

  private builtin(node: Node & { type: 'call' }, name: string, scope: Scope, place: Place, next: Step): Step {
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
        return this.refuse('input(s)/0 is not allowed', node);
      case 'inputs/0':
        return this.refuse('input(s)/0 is not allowed', node);
      case 'path/1':
        return this.paths(operands[0]!, scope, place, next);
      case 'getpath/1':
        return this.aside(operands[0]!, scope, place, (machine) => {
          const path = machine.value;
          machine.restore();
          const { value } = machine;
          follow(machine, value, path as JqValue[], getPath(value, path, machine.run));
          return next;
        });
      case '_range/3':
        return this.operands(operands, scope, place, (machine, [start, end, step]) => {
          for (const bound of [start!, end!, step!]) if (numeric(bound) === null) throw cannotApply('range', bound);
          return RangeIteration.begin(machine, [start!, end!, step!], next);
        });
      case '_last/1':
        return this.last(operands[0]!, scope, place, next);
      default:
        return this.defined(node, name, scope, place, next);
    }
  }

  private last(node: Node, scope: Scope, place: Place, next: Step): Step {
    const done: Step = (machine) => {
      const { value } = machine.pop() as { value: JqValue | undefined };
      if (value === undefined) return machine.backtrack();
      machine.value = value;
      return next;
    };
    const each = this.node(node, scope, place, (machine) => {
      (machine.stack!.item as State).value = machine.value;
      return machine.backtrack();
    });
    return (machine) => {
      machine.push({ value: undefined });
      machine.fork('choice', done);
      return each;
    };
  }

  private defined(node: Node & { type: 'call' }, name: string, scope: Scope, place: Place, next: Step): Step {
    const native = natives.get(name);
    if (native !== undefined) return this.native(native, node.operands, scope, place, next);
    const source = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (source === undefined || node.name.includes('::')) return this.refuse(`function not defined: ${name}`, node);
    const known = this.builtins.get(name);
    if (known !== undefined) return this.enter(known, -1, node.operands, scope, place, next);
    const { definition } = parseSyntax(`${source} .`).body as Node & { type: 'define' };
    if (definition.body.type !== 'define') return this.inline(definition, node.operands, scope, place, next);
    const routine: Routine = { step: null };
    this.builtins.set(name, routine);
    routine.step = this.body(definition, null, { level: 1, slots: { count: 0 }, traced: false });
    return this.enter(routine, -1, node.operands, scope, place, next);
  }

  /** Puts the body of a built-in in the place of its call, and the operands in the place of its parameters. */
  private inline(definition: Definition, operands: readonly Node[], scope: Scope, place: Place, next: Step): Step {
    let inner: Scope = null;
    const quiet = { ...place, traced: false };
    const bound: { readonly operand: Node; readonly slot: number }[] = [];
    for (const [i, parameter] of definition.parameters.entries()) {
      const operand = operands[i]!;
      if (parameter.startsWith('$')) {
        const slot = place.slots.count++;
        bound.push({ operand, slot });
        inner = { name: parameter, meaning: { kind: 'variable', slot, level: place.level }, outer: inner };
      } else {
        const meaning: Meaning = { kind: 'inline', node: operand, scope, traced: place.traced };
        inner = { name: `${parameter}/0`, meaning, outer: inner };
      }
    }
    const body = this.node(definition.body, inner, quiet, next);
    return bound.reduceRight(
      (following, { operand, slot }) =>
        this.aside(operand, scope, place, (machine) => {
          machine.frame!.slots[slot] = machine.value;
          machine.restore();
          return following;
        }),
      body,
    );
  }

  private native(native: Native, operands: readonly Node[], scope: Scope, place: Place, next: Step): Step {
    if (operands.length === 0) return applied(native, next);
    if (operands.every(({ type }) => type === 'constant')) {
      const values = operands.map((operand) => (operand as Node & { type: 'constant' }).value);
      return (machine) => {
        machine.value = native(machine.value, values, machine.run);
        return next;
      };
    }
    return this.operands(operands, scope, place, (machine, values) => {
      machine.value = native(machine.value, values, machine.run);
      return next;
    });
  }

  private refuse(message: string, { start, end }: Node): Step {
    this.errors.push({ message, start, end });
    return backtrackStep;
  }
}

interface State {
  value: JqValue | undefined;
}

interface Builder {
  readonly input: JqValue;
  readonly values: JqValue[];
}

interface Assignment {
  current: JqValue;
  readonly replacement: JqValue;
  readonly owned: Set<JqValue[] | JqObject>;
  readonly deleted: JqValue[];
}

/** An operand that is worked out where the function asks for it. */
interface Closure {
  readonly step: Step;
  readonly frame: Frame;
}

/** What a call keeps until it returns. */
const callBytes = 96;

/** What operands take while they are worked out. */
const builderBytes = 64;

/** An item of an array that grows, and the number that it may be. */
const itemBytes = 32;

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

function frameAt(frame: Frame, up: number): Frame {
  let found = frame;
  for (let i = 0; i < up; i++) found = found.parent!;
  return found;
}

function constant(value: JqValue, next: Step): Step {
  return (machine) => {
    machine.value = value;
    return next;
  };
}

function applied(native: Native, next: Step): Step {
  return (machine) => {
    machine.value = native(machine.value, [], machine.run);
    return next;
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
function follow(machine: Parameters<Step>[0], from: JqValue, path: readonly JqValue[], to: JqValue): void {
  if (machine.path !== null) {
    if (!isSame(from, machine.path.value)) throw complaint('invalid path against', from);
    machine.run.fuel.allocate(listWeight(4 * path.length));
    for (const key of path) machine.path = new Path(key, to, machine.path);
  }
  machine.value = to;
}

/** `..`: the value and all within it, each before what is in it. */
function recursion(next: Step): Step {
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
function constantPath(node: Node): JqValue[] | null {
  if (node.type !== 'index' && node.type !== 'slice') return null;
  const before = node.target.type === 'identity' ? [] : constantPath(node.target);
  if (before === null) return null;
  if (node.type === 'index') {
    const key = constantKey(node.key);
    return key === null ? null : [...before, key];
  }
  const [from, to] = [node.from && constantKey(node.from), node.to && constantKey(node.to)];
  if ((node.from !== null && from === null) || (node.to !== null && to === null)) return null;
  return [
    ...before,
    new Map([
      ['start', from],
      ['end', to],
    ]),
  ];
}

function constantKey(node: Node): JqValue {
  if (node.type !== 'constant') return null;
  return typeof node.value === 'string' || numeric(node.value) !== null ? node.value : null;
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

const updates: Readonly<Record<Exclude<UpdateOperator, '=' | '|='>, Operation>> = {
  '+=': add,
  '-=': subtract,
  '*=': multiply,
  '/=': divide,
  '%=': modulo,
  '//=': (a, b) => (isTrue(a) ? a : b),
};
