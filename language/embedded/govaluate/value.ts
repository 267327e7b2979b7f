import type { Value } from '../../go/value.ts';
import type { Regexp } from '../regexp/parse.ts';

/** A constant regular expression: the right side of `=~` and `!~`, compiled when the expression is. */
export class Pattern {
  readonly regexp: Regexp;

  constructor(regexp: Regexp) {
    this.regexp = regexp;
  }
}

/** What an operand can be: decoded JSON, and the list that `,` makes. */
export type Operand = Value | Pattern;
