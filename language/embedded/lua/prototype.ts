import type { LuaValue } from './value.ts';

/** What a function is compiled to: instructions of four numbers, operation, A, B and C (`operation.ts`). */
export interface Prototype {
  readonly chunk: string;
  readonly code: Int32Array;
  /** The line of each instruction, as errors give it. */
  readonly lines: readonly number[];
  readonly constants: readonly LuaValue[];
  readonly prototypes: readonly Prototype[];
  /** Where each upvalue of a closure comes from: a register of the function that makes it, or one of its upvalues. */
  readonly captures: readonly Capture[];
  readonly upvalueNames: readonly string[];
  readonly parameters: number;
  readonly isVararg: boolean;
  /** The vararg function does not mention `...`, so it has the table `arg`. */
  readonly needsArg: boolean;
  /** The registers upstream reserves, which are fewer than the code uses where it forgets some operations in its count. */
  readonly registers: number;
  readonly lineDefined: number;
  readonly lastLine: number;
  /** The name of what each call instruction calls, by instruction. */
  readonly callNames: ReadonlyMap<number, string>;
  readonly locals: readonly LocalRange[];
  /** The statements that begin at an instruction, outermost first; empty unless compiled for stepping. */
  readonly steps: ReadonlyMap<number, readonly Step[]>;
  /** The statement that each instruction belongs to; empty unless compiled for stepping. */
  readonly statements: readonly (Step | null)[];
}

export interface Capture {
  readonly fromRegister: boolean;
  readonly index: number;
}

/** A local variable and the instructions between which upstream thinks it lives. */
export interface LocalRange {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** A statement: where it is and which locals are visible as it begins, innermost last. */
export interface Step {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly locals: readonly { readonly name: string; readonly register: number }[];
}
