import type { LanguageError } from '../language.ts';
import { compileCall, compileDefinition } from './compile-call.ts';
import { compileArray, compileFormat, compileObject, compileString } from './compile-construct.ts';
import {
  compileBind,
  compileBreak,
  compileComma,
  compileIf,
  compileLabel,
  compileTry,
  compileVariable,
} from './compile-control.ts';
import { compileForeach, compileReduce } from './compile-fold.ts';
import { compileBinary } from './compile-operation.ts';
import { compileIndex, compileSlice } from './compile-path.ts';
import { compileUpdate } from './compile-update.ts';
import { Visit } from './frame.ts';
import { type Step, backtrackStep, emit } from './machine.ts';
import { negate, plus } from './operate.ts';
import type { Place, Routine } from './scope.ts';
import { constant } from './steps.ts';
import type { Node } from './syntax-tree.ts';
import type { TraceSink } from './trace.ts';

export interface Compiled {
  readonly start: Step;
  /** Names that mean nothing: upstream refuses to run such a program. In order of offset. */
  readonly errors: readonly LanguageError[];
}

/** Compiles a program to steps. With a sink each stage of the program's own tells it what happens. */
export function compile(body: Node, sink: TraceSink | null = null): Compiled {
  const compiler = new Compiler(sink);
  const place = { scope: null, level: 0, slots: { count: 0 }, traced: sink !== null };
  const start = compiler.node(body, place, emit);
  return { start, errors: compiler.errors.toSorted((a, b) => a.start - b.start) };
}

/** Turns nodes into steps from the back to the front: each is compiled with the step that follows it. */
export class Compiler {
  readonly errors: LanguageError[] = [];
  private readonly sink: TraceSink | null;
  /** The built-in functions that are called, each compiled once. */
  readonly builtins = new Map<string, Routine>();

  constructor(sink: TraceSink | null) {
    this.sink = sink;
  }

  node(node: Node, place: Place, next: Step): Step {
    // What has no length stands for what nobody wrote: the `.` that `.a` begins with.
    const isStage = node.type !== 'pipe' && node.type !== 'define' && node.start < node.end;
    if (!place.traced || this.sink === null || !isStage) return this.plain(node, place, next);
    const { sink } = this;
    const inner = this.plain(node, place, (machine) => {
      const { input } = machine.pop() as Visit;
      sink.output(node, input, machine.value);
      return next;
    });
    return (machine) => {
      sink.enter(node, machine.value);
      machine.push(new Visit(node, machine.value));
      return inner;
    };
  }

  private plain(node: Node, place: Place, next: Step): Step {
    switch (node.type) {
      case 'identity':
        return next;
      case 'recurse':
        return compileCall(
          this,
          { ...node, type: 'call', name: 'recurse', operands: [], nameEnd: node.end },
          place,
          next,
        );
      case 'constant':
        return constant(node.value, next);
      case 'string':
        return compileString(this, node, place, next);
      case 'format':
        return compileFormat(node.name, next);
      case 'index':
        return compileIndex(this, node, place, next);
      case 'slice':
        return compileSlice(this, node, place, next);
      case 'iterate':
        return this.node(node.target, place, (machine) => machine.iterate(next));
      case 'pipe':
        return node.parts.reduceRight((following, part) => this.node(part, place, following), next);
      case 'comma':
        return compileComma(this, node.parts, place, next);
      case 'bind':
        return compileBind(this, node, place, next);
      case 'define':
        return this.node(node.body, { ...place, scope: compileDefinition(this, node.definition, place) }, next);
      case 'label':
        return compileLabel(this, node, place, next);
      case 'break':
        return compileBreak(this, node, place);
      case 'binary':
        return compileBinary(this, node, place, next);
      case 'update':
        return compileUpdate(this, node, place, next);
      case 'unary': {
        const operate = node.operator === '-' ? negate : plus;
        return this.node(node.operand, place, (machine) => {
          machine.value = operate(machine.value, machine.run.fuel);
          return next;
        });
      }
      case 'if':
        return compileIf(this, node, place, next);
      case 'try':
        return compileTry(this, node, place, next);
      case 'reduce':
        return compileReduce(this, node, place, next);
      case 'foreach':
        return compileForeach(this, node, place, next);
      case 'call':
        return compileCall(this, node, place, next);
      case 'variable':
        return compileVariable(this, node, place, next);
      case 'object':
        return compileObject(this, node.entries, place, next);
      default:
        return node.body === null ? constant([], next) : compileArray(this, node.body, place, next);
    }
  }

  /** Notes what makes upstream refuse the program. */
  refuse(message: string, { start, end }: Node): Step {
    this.errors.push({ message, start, end });
    return backtrackStep;
  }
}
