import type { Node } from './syntax-tree.ts';
import type { Step } from './machine.ts';

/** A function that is called: `step` is there once its body is compiled. */
export interface Routine {
  step: Step | null;
}

/** What a name means. `level` counts the frames around: 0 is that of the program. */
export type Meaning =
  | { readonly kind: 'function'; readonly routine: Routine; readonly level: number }
  | { readonly kind: 'closure'; readonly slot: number; readonly level: number }
  | { readonly kind: 'variable'; readonly slot: number; readonly level: number }
  | { readonly kind: 'label'; readonly slot: number; readonly level: number }
  /** The operand of a built-in that is put in where it is called. */
  | { readonly kind: 'inline'; readonly node: Node; readonly scope: Scope; readonly traced: boolean };

/** The names in sight, innermost first. Functions are named with their number of parameters: `f/1`; labels as `*$out`. */
export type Scope = { readonly name: string; readonly meaning: Meaning; readonly outer: Scope } | null;

export function find(scope: Scope, name: string): Meaning | null {
  for (let at = scope; at !== null; at = at.outer) if (at.name === name) return at.meaning;
  return null;
}

/** Where code is compiled: the names in sight, and the frame that it runs in. */
export interface Place {
  readonly scope: Scope;
  readonly level: number;
  /** The slots of the frame that are taken. */
  readonly slots: { count: number };
  /** False within built-ins: their stages are no one's business. */
  readonly traced: boolean;
}
