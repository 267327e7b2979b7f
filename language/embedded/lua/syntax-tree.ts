import type { Span } from '../language.ts';

/** A name as it stands in the script. */
export interface Name extends Span {
  readonly text: string;
}

/** `line` is the one upstream gives errors of the node: mostly that of its first token. `height` bounds recursion. */
interface Node extends Span {
  line: number;
  readonly height: number;
}

export type Expression =
  | (Node & { readonly kind: 'nil' | 'true' | 'false' })
  | (Node & { readonly kind: 'number'; readonly value: number })
  | (Node & { readonly kind: 'string'; readonly value: string })
  | VarargExpression
  | NameExpression
  | FunctionExpression
  | TableExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | ArithmeticExpression
  | ComparisonExpression
  | LogicalExpression
  | ConcatExpression;

/** `...`; `single` when parentheses cut it to one value. */
export type VarargExpression = Node & { readonly kind: 'vararg'; single: boolean };

export type NameExpression = Node & { readonly kind: 'name'; readonly name: string };

export type FunctionExpression = Node & {
  readonly kind: 'function';
  readonly parameters: readonly Name[];
  readonly isVararg: boolean;
  readonly body: readonly Statement[];
  readonly lastLine: number;
  /** From the parameters' bracket to `end`. */
  readonly signature: Span;
};

export type TableExpression = Node & { readonly kind: 'table'; readonly fields: readonly TableField[] };

export interface TableField {
  /** `null`: the next place of the array. */
  readonly key: Expression | null;
  readonly value: Expression;
}

export type IndexExpression = Node & {
  readonly kind: 'index';
  readonly object: Expression;
  readonly key: Expression;
};

/** `f(…)`, or `object:method(…)` when `method` is set; `single` when parentheses cut it to one value. */
export type CallExpression = Node & {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly method: Name | null;
  readonly arguments: readonly Expression[];
  single: boolean;
};

export type UnaryExpression = Node & {
  readonly kind: 'unary';
  readonly operator: '-' | 'not' | '#';
  readonly operand: Expression;
};

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

export type ArithmeticExpression = Node & {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
};

export type ComparisonExpression = Node & {
  readonly kind: 'comparison';
  readonly operator: '==' | '~=' | '<' | '<=' | '>' | '>=';
  readonly left: Expression;
  readonly right: Expression;
};

export type LogicalExpression = Node & {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
};

/** `a .. b .. c`: at least two operands. */
export type ConcatExpression = Node & { readonly kind: 'concat'; readonly operands: readonly Expression[] };

/** `lastLine` is 0 where upstream has none. */
interface StatementNode extends Span {
  readonly line: number;
  readonly lastLine: number;
}

export type Statement =
  | AssignStatement
  | LocalStatement
  | (StatementNode & { readonly kind: 'call'; readonly call: CallExpression })
  | (StatementNode & { readonly kind: 'do'; readonly body: readonly Statement[] })
  | WhileStatement
  | RepeatStatement
  | IfStatement
  | NumericForStatement
  | GenericForStatement
  | FunctionStatement
  | ReturnStatement
  | (StatementNode & { readonly kind: 'break' })
  | (StatementNode & { readonly kind: 'label' | 'goto'; readonly name: Name });

export type AssignStatement = StatementNode & {
  readonly kind: 'assign';
  readonly targets: readonly Expression[];
  readonly values: readonly Expression[];
};

/** `local a, b = …` and `local function f`. */
export type LocalStatement = StatementNode & {
  readonly kind: 'local';
  readonly names: readonly Name[];
  readonly values: readonly Expression[];
};

export type WhileStatement = StatementNode & {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: readonly Statement[];
};

export type RepeatStatement = StatementNode & {
  readonly kind: 'repeat';
  readonly body: readonly Statement[];
  readonly condition: Expression;
};

export type IfStatement = StatementNode & {
  readonly kind: 'if';
  readonly clauses: readonly IfClause[];
  readonly otherwise: readonly Statement[];
};

export interface IfClause {
  readonly condition: Expression;
  readonly body: readonly Statement[];
  readonly line: number;
}

export type NumericForStatement = StatementNode & {
  readonly kind: 'numeric for';
  readonly name: Name;
  readonly first: Expression;
  readonly limit: Expression;
  readonly step: Expression | null;
  readonly body: readonly Statement[];
};

export type GenericForStatement = StatementNode & {
  readonly kind: 'generic for';
  readonly names: readonly Name[];
  readonly values: readonly Expression[];
  readonly body: readonly Statement[];
};

/** `function a.b.c(…)`, or `function a.b:method(…)`: then `target` is `a.b`. */
export type FunctionStatement = StatementNode & {
  readonly kind: 'function';
  readonly target: Expression;
  readonly method: Name | null;
  readonly value: FunctionExpression;
};

export type ReturnStatement = StatementNode & { readonly kind: 'return'; readonly values: readonly Expression[] };
