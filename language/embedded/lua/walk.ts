import type { Expression, Statement } from './syntax-tree.ts';

/** What looks at the parts of a script; what is around a part is shown before it. */
export interface Looks {
  readonly statement?: (statement: Statement) => void;
  readonly expression?: (expression: Expression) => void;
}

/** Shows every statement and expression, also those in functions. */
export function walk(statements: readonly Statement[], looks: Looks): void {
  for (const statement of statements) {
    looks.statement?.(statement);
    for (const expression of children(statement)) walkExpression(expression, looks);
    for (const body of nested(statement)) walk(body, looks);
  }
}

function walkExpression(expression: Expression, looks: Looks): void {
  looks.expression?.(expression);
  if (expression.kind === 'function') walk(expression.body, looks);
  for (const child of children(expression)) walkExpression(child, looks);
}

/** The blocks inside a statement; bodies of functions are not among them. */
export function nested(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'do':
    case 'while':
    case 'repeat':
    case 'numeric for':
    case 'generic for':
      return [statement.body];
    case 'if':
      return [...statement.clauses.map(({ body }) => body), statement.otherwise];
    default:
      return [];
  }
}

/** The expressions right inside a statement or an expression. */
export function children(node: Statement | Expression): readonly Expression[] {
  switch (node.kind) {
    case 'assign':
      return [...node.targets, ...node.values];
    case 'local':
    case 'return':
      return node.values;
    case 'call':
      return 'call' in node ? [node.call] : [node.callee, ...node.arguments];
    case 'while':
    case 'repeat':
      return [node.condition];
    case 'if':
      return node.clauses.map(({ condition }) => condition);
    case 'numeric for':
      return [node.first, node.limit, ...(node.step === null ? [] : [node.step])];
    case 'generic for':
      return node.values;
    case 'function':
      return 'target' in node ? [node.target, node.value] : [];
    case 'table':
      return node.fields.flatMap(({ key, value }) => (key === null ? [value] : [key, value]));
    case 'index':
      return [node.object, node.key];
    case 'unary':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
    case 'logical':
      return [node.left, node.right];
    case 'concat':
      return node.operands;
    default:
      return [];
  }
}
