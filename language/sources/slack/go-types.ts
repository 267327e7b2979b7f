import type { GoType } from '../data/go-struct.ts';

/** Short names of the types that Slack's structs are made of. */
export const text: GoType = { kind: 'string' };
export const flag: GoType = { kind: 'bool' };
export const whole: GoType = { kind: 'int' };

export function pointer(to: GoType): GoType {
  return { kind: 'pointer', to };
}

/** `empty`: what a list without items is written as, whether or not it was there. */
export function list(item: GoType, empty?: string): GoType {
  return { kind: 'slice', item, ...(empty === undefined ? {} : { empty }) };
}

/** What slack-go would read into a struct that has no table here; its zero where it is missing. */
export function unsupported(what: string, zero = 'null'): GoType {
  return { kind: 'unsupported', what, zero };
}
