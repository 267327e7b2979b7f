import { announcing, operation, width } from './operation.ts';
import type { Prototype, Step } from './prototype.ts';

/** The instructions of a function while it is compiled. Jumps hold the number of a label until `patchJumps`. */
export class Code {
  private readonly numbers: number[] = [];
  private readonly lineOf: number[] = [];
  private readonly statementOf: (Step | null)[] = [];
  private readonly steps = new Map<number, readonly Step[]>();
  private readonly labels = new Map<number, number>();
  private labelCount = 0;
  /** The innermost statement that is being compiled; `null` unless for stepping. */
  private statement: Step | null = null;
  /** Statements that begin with the next instruction. */
  private pending: Step[] = [];
  length = 0;

  /** The last instruction, as a label or a local variable marks where it begins. */
  get last(): number {
    return this.length - 1;
  }

  emit(op: number, a: number, b: number, c: number, line: number): number {
    const at = this.length * width;
    this.numbers[at] = op;
    this.numbers[at + 1] = a;
    this.numbers[at + 2] = b;
    this.numbers[at + 3] = c;
    this.lineOf[this.length] = line;
    this.statementOf[this.length] = this.statement;
    if (this.pending.length > 0) {
      this.steps.set(this.length, this.pending);
      this.pending = [];
    }
    return this.length++;
  }

  /** Whoever steps through the script is told of the statement before its first instruction. */
  announce(step: Step): void {
    this.statement = step;
    this.pending.push(step);
  }

  /** Compiles a statement. When there is no instruction of it (`do end`), nobody is told. */
  within(compile: () => void): void {
    const { statement, pending } = this;
    const { length } = pending;
    compile();
    this.statement = statement;
    if (this.pending === pending) pending.length = length;
    else this.pending = [];
  }

  jump(label: number, line: number): number {
    return this.emit(operation.jump, 0, label, 0, line);
  }

  pop(): void {
    this.length--;
  }

  op(at: number): number {
    return at < 0 ? -1 : this.numbers[at * width]!;
  }

  a(at: number): number {
    return this.numbers[at * width + 1]!;
  }

  b(at: number): number {
    return this.numbers[at * width + 2]!;
  }

  c(at: number): number {
    return this.numbers[at * width + 3]!;
  }

  setOp(at: number, op: number): void {
    this.numbers[at * width] = op;
  }

  setA(at: number, a: number): void {
    this.numbers[at * width + 1] = a;
  }

  setB(at: number, b: number): void {
    this.numbers[at * width + 2] = b;
  }

  newLabel(): number {
    return ++this.labelCount;
  }

  /** The label means: behind the last instruction so far. */
  place(label: number, at = this.last): void {
    this.labels.set(label, at);
  }

  /**
   * Makes jumps relative. A jump to a jump goes on to its goal, up to five times; as upstream, a jump back to one that is already
   * relative takes its distance for a label.
   */
  patchJumps(): void {
    for (let at = 0; at < this.length; at++) {
      if (this.op(at) !== operation.jump) continue;
      let distance = 0;
      let jump = at;
      for (let count = 0; count < 5 && this.op(jump) === operation.jump; count++) {
        distance = (this.labels.get(this.b(jump)) ?? 0) - at;
        jump = at + distance + 1;
      }
      if (distance === 0) this.setOp(at, operation.nothing);
      else this.setB(at, distance);
    }
  }

  /** The finished code; instructions that begin an announced statement are marked. */
  finish(): Pick<Prototype, 'code' | 'lines' | 'steps' | 'statements'> {
    const { length, steps } = this;
    for (const at of steps.keys()) if (at < length) this.setOp(at, this.op(at) + announcing);
    return {
      code: Int32Array.from(this.numbers.slice(0, length * width)),
      lines: this.lineOf.slice(0, length),
      steps,
      statements: steps.size === 0 ? [] : this.statementOf.slice(0, length),
    };
  }
}
