import type { Span } from '../language.ts';
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

/** Collects what the stages of the outermost pipeline do, in its order; nothing within them. */
export function stageCollector(program: JqProgram): TraceSink & { readonly stages: readonly Stage[] } {
  const nodes = program.body === null ? [] : stagesOf(program.body);
  const stages = new Map(nodes.map((node): [Span, Record] => [node, new Record(node)]));
  return {
    stages: [...stages.values()],
    enter: (span, input) => stages.get(span)?.enter(input),
    output: (span, _, output) => stages.get(span)?.output(output),
  };
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
