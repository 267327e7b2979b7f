import type { Span } from '../language.ts';
import type { JqValue } from './value.ts';

/**
 * A part of a program. A string's parts are texts and interpolated programs in turn. `literal` is the number, its sign
 * with it, or the string that a term consists of, suffixes aside (`literal.ts`).
 */
export type Node = Span & { readonly literal?: Literal } & (
    | { readonly type: 'identity' }
    | { readonly type: 'recurse' }
    | Constant
    | { readonly type: 'string'; readonly parts: readonly (string | Node)[]; readonly format: string | null }
    | { readonly type: 'format'; readonly name: string }
    | { readonly type: 'index'; readonly target: Node; readonly key: Node }
    | { readonly type: 'slice'; readonly target: Node; readonly from: Node | null; readonly to: Node | null }
    | { readonly type: 'iterate'; readonly target: Node }
    | { readonly type: 'pipe'; readonly parts: readonly Node[] }
    | { readonly type: 'comma'; readonly parts: readonly Node[] }
    | { readonly type: 'bind'; readonly source: Node; readonly patterns: readonly Pattern[]; readonly body: Node }
    | { readonly type: 'define'; readonly definition: Definition; readonly body: Node }
    | { readonly type: 'label'; readonly name: string; readonly body: Node }
    | { readonly type: 'break'; readonly name: string }
    | { readonly type: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
    | { readonly type: 'update'; readonly operator: UpdateOperator; readonly left: Node; readonly right: Node }
    | { readonly type: 'unary'; readonly operator: '+' | '-'; readonly operand: Node }
    | { readonly type: 'if'; readonly condition: Node; readonly consequent: Node; readonly otherwise: Node | null }
    | { readonly type: 'try'; readonly body: Node; readonly handler: Node | null }
    | ({ readonly type: 'reduce' } & Fold)
    | ({ readonly type: 'foreach'; readonly extract: Node | null } & Fold)
    | { readonly type: 'call'; readonly name: string; readonly operands: readonly Node[]; readonly nameEnd: number }
    | { readonly type: 'variable'; readonly name: string }
    | { readonly type: 'object'; readonly entries: readonly Entry[] }
    | { readonly type: 'array'; readonly body: Node | null }
  );

interface Constant {
  readonly type: 'constant';
  readonly value: JqValue;
}

export type Literal = Span & Constant;

interface Fold {
  readonly source: Node;
  readonly pattern: Pattern;
  readonly initial: Node;
  readonly update: Node;
}

export type BinaryOperator = '//' | 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export type UpdateOperator = '=' | '|=' | '+=' | '-=' | '*=' | '/=' | '%=' | '//=';

/** `key` is a program for a key in parentheses or an interpolated one; no `value`: `{a}`, `{$x}`. */
export interface Entry extends Span {
  readonly key: Node;
  readonly value: Node | null;
}

export type Pattern = Span &
  (
    | { readonly type: 'name'; readonly name: string }
    | { readonly type: 'array'; readonly items: readonly Pattern[] }
    | { readonly type: 'object'; readonly entries: readonly PatternEntry[] }
  );

/** `name`: the variable of `{$name}` and `{$name: pattern}`. */
export interface PatternEntry extends Span {
  readonly key: Node;
  readonly name: string | null;
  readonly pattern: Pattern | null;
}

/** Parameters are closures, or values when they begin with `$`. */
export interface Definition extends Span {
  readonly name: string;
  readonly nameStart: number;
  readonly parameters: readonly string[];
  readonly body: Node;
}

/** What a source holds: `body` is `null` when there are only definitions. */
export interface Syntax {
  readonly imports: readonly (Span & { readonly path: string })[];
  readonly body: Node | null;
}
