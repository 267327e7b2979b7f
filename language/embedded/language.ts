/**
 * What every embedded language offers to the layers above: each folder here has `parse`, `evaluate` (cron: `next` and the
 * previous time), `complete` and
 * `tokens`. None of them has heard of YAML or of LSP; all offsets are UTF-16 code units into the language's own source.
 */

/** Half-open: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `message` is the original's exact error text where it has one. */
export interface LanguageError extends Span {
  readonly message: string;
}

/** Parsing never fails: there is always a value, and `errors` says what is wrong with it, in order of offset. */
export interface Parsed<T> {
  readonly value: T;
  readonly errors: readonly LanguageError[];
}

/** The name of a member, where it stands: what completion offers behind a point. */
export interface Member extends Span {
  readonly name: string;
}

/** Members one inside the other, from the data that a program is given: `body`, `id` of Lua's `event.body.id`. */
export type MemberPath = readonly Member[];

export type TokenType =
  | 'keyword'
  | 'operator'
  | 'string'
  | 'number'
  | 'regexp'
  | 'comment'
  | 'variable'
  | 'parameter'
  | 'property'
  | 'function'
  | 'punctuation';

export interface Token extends Span {
  readonly type: TokenType;
}

/** One thing that can stand at the cursor; `start…end` is what it replaces. */
export interface Completion extends Span {
  readonly label: string;
  readonly kind: 'path' | 'variable' | 'function' | 'keyword' | 'operator' | 'value';
  /** The text to put in, when it is not the label. */
  readonly insert?: string;
  /** One line: a signature, a type or a sample value. */
  readonly detail?: string;
  readonly documentation?: string;
}
