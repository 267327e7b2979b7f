/**
 * The instructions of the virtual machine. R(x) is a register of the running function, K(x) a constant, RK(x) is K(~x) for a
 * negative x and else R(x). Jumps in B are relative to the next instruction.
 */
export const operation = {
  /** R(A) := R(B) */
  move: 0,
  /** R(A) := K(B) */
  constant: 1,
  /** R(A) := B ≠ 0; skip one if C ≠ 0 */
  boolean: 2,
  /** R(A…B) := nil */
  nil: 3,
  /** R(A) := Upvalue(B) */
  getUpvalue: 4,
  /** R(A) := Globals[K(B)] */
  getGlobal: 5,
  /** R(A) := R(B)[RK(C)] */
  getTable: 6,
  /** the same; RK(C) is a string */
  getField: 7,
  /** Globals[K(B)] := R(A) */
  setGlobal: 8,
  /** Upvalue(B) := R(A) */
  setUpvalue: 9,
  /** R(A)[RK(B)] := RK(C) */
  setTable: 10,
  /** the same; RK(B) is a string */
  setField: 11,
  /** R(A) := {} */
  newTable: 12,
  /** R(A+1) := R(B); R(A) := R(B)[RK(C)] */
  self: 13,
  add: 14,
  subtract: 15,
  multiply: 16,
  divide: 17,
  modulo: 18,
  power: 19,
  /** R(A) := -RK(B) */
  negate: 20,
  /** R(A) := not R(B) */
  not: 21,
  /** R(A) := #R(B) */
  length: 22,
  /** R(A) := R(B) .. … .. R(C) */
  concat: 23,
  /** jump by B */
  jump: 24,
  /** skip one if (RK(B) == RK(C)) ≠ A */
  equal: 25,
  less: 26,
  lessEqual: 27,
  /** skip one if the truth of R(A) is C = 0 */
  test: 28,
  /** R(A) := R(B) if the truth of R(B) is C ≠ 0, else skip one */
  testSet: 29,
  /** R(A), … := R(A)(R(A+1), … ): B-1 arguments (B = 0: to the top), C-1 results (C = 0: all) */
  call: 30,
  tailCall: 31,
  /** return B-1 values from R(A) (B = 0: to the top) */
  return: 32,
  forLoop: 33,
  forPrepare: 34,
  /** R(A+3), … := R(A)(R(A+1), R(A+2)), C of them; ends by skipping the jump that follows */
  genericFor: 35,
  /** R(A)[(C-1)*50+i] := R(A+i), B values (B = 0: to the top) */
  setList: 36,
  /** close the upvalues from R(A) on */
  close: 37,
  /** R(A) := closure of prototype B */
  closure: 38,
  /** R(A), … := ..., B-1 values (B = 0: all) */
  vararg: 39,
  nothing: 40,
} as const;

/** Added to an operation that begins a statement, in code that is stepped through. */
export const announcing = 64;

/** Numbers per instruction. */
export const width = 4;

/** How many values of a table constructor are set at once. */
export const fieldsPerFlush = 50;
