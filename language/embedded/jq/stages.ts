import type { Span } from '../language.ts';
import type { Visit } from './frame.ts';
import type { JqProgram } from './parse.ts';
import type { Node } from './syntax-tree.ts';
import type { TraceSink } from './trace.ts';
import type { JqValue } from './value.ts';

/** What one stage of a program's pipeline did: how often it began, what it got first, and what it gave. */
export interface Stage extends Span {
  readonly inputs: number;
  readonly input: JqValue | undefined;
  /** The first ones. */
  readonly outputs: readonly JqValue[];
  readonly yielded: number;
}

/** Where the last error came from: the stage of the outermost pipeline, and the innermost one, with what that was given. */
export interface StageFailure {
  readonly stage: Stage;
  readonly origin: Visit;
}

/** Collects what the stages of the outermost pipeline do, in its order; of what is within them only where an error came from. */
export class StageCollector implements TraceSink {
  readonly stages: readonly Stage[];
  /** `null` as long as no error has left a stage. */
  failure: StageFailure | null = null;
  private readonly records: ReadonlyMap<Span, Record>;

  constructor(program: JqProgram) {
    const nodes = program.body === null ? [] : stagesOf(program.body);
    this.records = new Map(nodes.map((node) => [node, new Record(node)]));
    this.stages = [...this.records.values()];
  }

  enter(span: Span, input: JqValue): void {
    this.records.get(span)?.enter(input);
  }

  output(span: Span, _: JqValue, output: JqValue): void {
    this.records.get(span)?.output(output);
  }

  fail(visits: readonly Visit[]): void {
    const stage = visits.map(({ stage }) => this.records.get(stage)).findLast((record) => record !== undefined);
    if (stage !== undefined) this.failure = { stage, origin: visits[0]! };
  }
}

/** How many outputs are kept. */
const kept = 3;

class Record implements Stage {
  readonly start: number;
  readonly end: number;
  readonly outputs: JqValue[] = [];
  input: JqValue | undefined;
  inputs = 0;
  yielded = 0;

  constructor({ start, end }: Span) {
    this.start = start;
    this.end = end;
  }

  enter(input: JqValue): void {
    if (this.inputs++ === 0) this.input = input;
  }

  output(output: JqValue): void {
    if (this.yielded++ < kept) this.outputs.push(output);
  }
}

/** A binding's source is a stage, and what follows it goes on the pipeline. */
function stagesOf(node: Node): Node[] {
  switch (node.type) {
    case 'pipe':
      return node.parts.flatMap(stagesOf);
    case 'define':
      return stagesOf(node.body);
    case 'bind':
      return [node.source, ...stagesOf(node.body)];
    default:
      return [node];
  }
}
