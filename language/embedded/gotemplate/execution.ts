import { sprint } from '../../go/fmt.ts';
import { sortedKeys } from '../../go/fmt-sort.ts';
import { quote } from '../../go/strconv-quote.ts';
import { Func, type Value, entriesOf, integer, integerOf, itemsOf, typeOf } from '../../go/value.ts';
import { type TemplateValue, noValue } from './call.ts';
import type * as node from './node.ts';
import { Pipelines, type Slot, type Variables, plain, stepsOfCommand } from './pipelines.ts';
import { printNode } from './print-node.ts';
import { isTrue } from './truth.ts';

/** Go's limit on templates within templates. */
const maxTemplateDepth = 100_000;

/** A list that is being walked. Frames are kept in an array, so that templates may call each other as deep as in Go. */
interface Frame {
  readonly nodes: readonly node.Statement[];
  at: number;
  dot: Slot;
  /** How many variables there were before. */
  readonly mark: number;
  readonly loop: Loop | null;
  /** What to go back to when the frame is that of a template. */
  readonly caller: Caller | null;
}

interface Caller {
  readonly name: string;
  readonly variables: Variables;
}

interface Loop {
  /** Variables up to here belong to the loop itself. */
  readonly mark: number;
  readonly pipe: node.Pipe;
  readonly next: () => { readonly index: TemplateValue; readonly element: Slot } | null;
}

/** One execution of a template. */
export class Execution extends Pipelines {
  private readonly frames: Frame[] = [];
  private depth = 0;
  private output = '';

  execute(data: Value): string {
    const dot = plain(data === null ? noValue : data);
    this.variables = { names: ['$'], slots: [dot] };
    this.push(this.template.root, { dot, mark: 1, loop: null, caller: null });
    const { frames, run } = this;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      run.fuel.step(stepsOfCommand);
      if (frame.at < frame.nodes.length) {
        this.dot = frame.dot;
        this.statement(frame.nodes[frame.at++]!);
      } else this.leave(frame);
    }
    return this.output;
  }

  private push(list: node.List, rest: Omit<Frame, 'nodes' | 'at'>): void {
    this.frames.push({ nodes: list.nodes, at: 0, ...rest });
  }

  private statement(statement: node.Statement): void {
    this.current = statement;
    switch (statement.kind) {
      case 'text':
        this.write(statement.text);
        return;
      case 'action': {
        const value = this.pipe(statement.pipe);
        if (statement.pipe.variables.length === 0) this.print(statement, value);
        return;
      }
      case 'if':
      case 'with':
        this.branch(statement);
        return;
      case 'range':
        this.range(statement);
        return;
      case 'template':
        this.invoke(statement);
        return;
      default:
        this.jump(statement.kind);
    }
  }

  private write(text: string): void {
    this.run.fuel.allocate(text.length);
    this.output += text;
  }

  private print(statement: node.Action, value: TemplateValue): void {
    this.current = statement;
    if (typeof value === 'string') this.write(value);
    else if (value === noValue) this.write('<no value>');
    else if (value instanceof Func) this.fail(`can't print ${printNode(statement)} of type ${value.type.name}`);
    else this.write(sprint([value], this.run.fuel));
  }

  private branch(statement: node.Branch): void {
    const mark = this.variables.names.length;
    const { dot } = this;
    const value = this.pipe(statement.pipe);
    if (isTrue(value)) {
      const inner = statement.kind === 'with' ? plain(value) : dot;
      this.push(statement.list, { dot: inner, mark, loop: null, caller: null });
    } else if (statement.otherwise !== null) {
      this.push(statement.otherwise, { dot, mark, loop: null, caller: null });
    } else this.forget(mark);
  }

  private range(statement: node.Branch): void {
    const mark = this.variables.names.length;
    const { dot } = this;
    const next = this.iterate(this.pipe(statement.pipe), statement.pipe);
    const loop = next && { mark: this.variables.names.length, pipe: statement.pipe, next };
    const first = loop?.next() ?? null;
    if (loop !== null && first !== null) {
      this.bind(loop, first);
      this.push(statement.list, { dot: first.element, mark, loop, caller: null });
    } else if (statement.otherwise !== null) {
      this.push(statement.otherwise, { dot, mark, loop: null, caller: null });
    } else this.forget(mark);
  }

  /** The elements of what `range` is given, one by one; `null`: there are none. */
  private iterate(value: TemplateValue, pipe: node.Pipe): Loop['next'] | null {
    if (value === noValue || value === null) return null;
    const limit = integerOf(value);
    if (limit !== null) {
      if (pipe.variables.length > 1) this.fail(`can't use ${sprint([value])} to iterate over more than one variable`);
      const type = typeOf(value)!;
      let at = -1n;
      return () =>
        ++at < limit ? { index: noValue, element: { value: integer(type, at), isInterface: false } } : null;
    }
    const type = typeOf(value)!;
    const isInterface = type.elem?.kind === 'interface';
    const items = itemsOf(value);
    if (items !== null) {
      let at = -1;
      return () => (++at < items.length ? { index: BigInt(at), element: { value: items[at]!, isInterface } } : null);
    }
    const entries = entriesOf(value);
    if (entries === null) this.fail(`range can't iterate over ${sprint([value])}`);
    const keys = sortedKeys(entries);
    let at = -1;
    return () => {
      if (++at >= keys.length) return null;
      return { index: keys[at]!, element: { value: entries.get(keys[at]!) ?? null, isInterface } };
    };
  }

  private bind(loop: Loop, { index, element }: { readonly index: TemplateValue; readonly element: Slot }): void {
    const { variables, assigns } = loop.pipe;
    const indexSlot = plain(index);
    const first = variables[0];
    const second = variables[1];
    if (first === undefined) return;
    if (assigns) {
      this.assign(first.names[0]!, second === undefined ? element : indexSlot);
      if (second !== undefined) this.assign(second.names[0]!, element);
      return;
    }
    const { slots } = this.variables;
    slots[loop.mark - 1] = element;
    if (second !== undefined) slots[loop.mark - 2] = indexSlot;
  }

  private invoke(statement: node.Invocation): void {
    const list = this.template.defined.get(statement.name);
    if (list === undefined) this.fail(`template ${quote(statement.name)} not defined`);
    if (this.depth === maxTemplateDepth) this.fail(`exceeded maximum template depth (${maxTemplateDepth})`);
    const value = statement.pipe === null ? noValue : this.pipe(statement.pipe);
    const dot = plain(value);
    const caller = { name: this.name, variables: this.variables };
    this.run.fuel.allocate(64);
    this.depth++;
    this.name = statement.name;
    this.variables = { names: ['$'], slots: [dot] };
    this.push(list, { dot, mark: 1, loop: null, caller });
  }

  private jump(kind: 'break' | 'continue'): void {
    const { frames } = this;
    while (frames.at(-1)!.loop === null) frames.pop();
    const frame = frames.at(-1)!;
    if (kind === 'continue') frame.at = frame.nodes.length;
    else {
      frames.pop();
      this.forget(frame.mark);
    }
  }

  /** At the end of a list: the next round of a loop, or back to what is around. */
  private leave(frame: Frame): void {
    if (frame.loop !== null) {
      this.forget(frame.loop.mark);
      const next = frame.loop.next();
      if (next !== null) {
        this.bind(frame.loop, next);
        frame.dot = next.element;
        frame.at = 0;
        return;
      }
    }
    this.frames.pop();
    if (frame.caller !== null) {
      this.variables = frame.caller.variables;
      this.name = frame.caller.name;
      this.depth--;
    } else this.forget(frame.mark);
  }
}
