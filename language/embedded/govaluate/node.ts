import type { Span } from '../language.ts';
import type { Pattern } from './value.ts';

/** The tree that is evaluated. `null` in the place of an operand is one that the original's grammar lets be missing: nil. */
export type Node =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | Pattern }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'access'; readonly path: readonly string[]; readonly argument: Node | null }
  | { readonly kind: 'prefix'; readonly operator: Prefix; readonly operand: Node | null }
  | Chain;

/** Operators of one level, taken from left to right: also `**`, and `?` with `:` and `??`. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Node | null;
  readonly links: readonly Link[];
}

export interface Link extends Span {
  readonly operator: Operator;
  readonly right: Node | null;
}

export type Prefix = '-' | '!' | '~';

export type Operator = keyof typeof levels;

/** How tightly each operator binds. */
export const levels = {
  ',': 1,
  '?': 2,
  ':': 2,
  '??': 2,
  '||': 3,
  '&&': 4,
  '==': 5,
  '!=': 5,
  '>': 5,
  '>=': 5,
  '<': 5,
  '<=': 5,
  '=~': 5,
  '!~': 5,
  in: 5,
  '&': 6,
  '|': 6,
  '^': 6,
  '<<': 7,
  '>>': 7,
  '+': 8,
  '-': 8,
  '*': 9,
  '/': 9,
  '%': 9,
  '**': 10,
} as const;
