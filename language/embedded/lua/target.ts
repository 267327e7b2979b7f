/**
 * Where the value of an expression is to go. `results` counts the values wanted besides the first: -1 none at all, -2 all
 * there are.
 */
export interface Target {
  readonly kind: 'none' | 'local' | 'table' | 'global' | 'upvalue' | 'vararg' | 'method';
  readonly register: number;
  readonly results: number;
}

export const noRegister = 256;

/** One value, in the next free register. */
export const noTarget: Target = results(0);

/** Several values, from the next free register on. */
export function results(count: number): Target {
  return { kind: 'none', register: noRegister, results: count };
}

/** One value, in the register of a local variable. */
export function localTarget(register: number): Target {
  return { kind: 'local', register, results: 0 };
}

/** The register that receives the value. */
export function destination(target: Target, register: number): number {
  return target.kind !== 'local' || target.register === noRegister ? register : target.register;
}
