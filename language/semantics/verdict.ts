/**
 * The answer of every function in `semantics/`: the outcome and the tree of reasons. The trace, the hover, the inlay
 * values, the debugger's variables, the scenario diff and the command line all print this.
 */
export interface Verdict {
  /** What was judged: `filters`, `data`, `exprs`, `context`, `time`, `script`, `conditions`, `parameter`, `template` … */
  readonly kind: string;
  /** Where it stands, relative to what was evaluated: `['filters', 'data', 0]`. */
  readonly at: readonly (string | number)[];
  readonly outcome: Outcome;
  /** One sentence for a person: why this is the outcome. */
  readonly reason: string;
  /** What the clause asks for, in the manifest's own words: `= "paid"`. */
  readonly expected?: string;
  readonly actual?: Actual;
  /** When a path is missing: the longest existing path that is nearest to it, or a near spelling that exists. */
  readonly nearest?: string;
  /** Upstream's exact error text. */
  readonly error?: string;
  /** Of a script: the lines whose statements ran, in order of their first time. */
  readonly lines?: readonly number[];
  /** Of a transform: where the new data differs from the old. */
  readonly changes?: readonly Change[];
  /** Of a transform: what did not come through the conversions between JSON and the language. */
  readonly losses?: readonly Loss[];
  /** Every clause in order of evaluation, those not reached too. */
  readonly clauses?: readonly Verdict[];
}

/**
 * `error` counts as rejected upstream and carries `error`. `not-reached`: an earlier clause had decided.
 * `crash`: the real process would panic here; we say so and live on. `not-supported`: we do not know, and never guess.
 */
export type Outcome = 'pass' | 'reject' | 'error' | 'not-reached' | 'crash' | 'not-supported';

/** `text` is the value as JSON or Go prints it; `type` is the field's own term (`String`, `Number`, `missing` …). */
export interface Actual {
  readonly text: string;
  readonly type: string;
}

/** A place where new data differs from old; the values as JSON, cut. Without `before` it is new, without `after` it is gone. */
export interface Change {
  /** The way to it, keys and positions joined by points; empty for the whole. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** What is lost of a value, and how. */
export interface Loss {
  readonly path: string;
  readonly what: string;
}
