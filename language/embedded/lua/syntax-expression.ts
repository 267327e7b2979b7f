import type { Lexeme, LexemeType } from './lexeme.ts';
import { parseNumber } from './number.ts';
import { parseBlock } from './syntax.ts';
import type {
  ArithmeticOperator,
  CallExpression,
  ComparisonExpression,
  Expression,
  FunctionExpression,
  Name,
  TableField,
} from './syntax-tree.ts';
import type { TokenReader } from './token-reader.ts';

const unaryPriority = 8;
const concatPriority = 5;

/** Left and right: an operator binds what stands left of it when its left priority is above the limit. */
const priorities: { readonly [operator: string]: readonly [left: number, right: number] } = {
  or: [1, 1],
  and: [2, 2],
  '<': [3, 3],
  '>': [3, 3],
  '<=': [3, 3],
  '>=': [3, 3],
  '==': [3, 3],
  '~=': [3, 3],
  '..': [5, 4],
  '+': [6, 6],
  '-': [6, 6],
  '*': [7, 7],
  '/': [7, 7],
  '%': [7, 7],
  '^': [10, 9],
};

/** One expression or more, with commas between. */
export function parseExpressions(reader: TokenReader): Expression[] {
  const list = [parseExpression(reader)];
  while (reader.accept(',')) list.push(parseExpression(reader));
  return list;
}

/** An expression of operators that bind tighter than `limit`. */
export function parseExpression(reader: TokenReader, limit = 0): Expression {
  reader.enter();
  let left = parseOperand(reader);
  for (;;) {
    const operator = reader.token.type;
    const priority = priorities[operator];
    if (priority === undefined || priority[0] <= limit) break;
    reader.advance();
    left =
      operator === '..'
        ? parseConcat(reader, left)
        : binary(reader, operator, left, parseExpression(reader, priority[1]));
  }
  reader.leave();
  return left;
}

function parseOperand(reader: TokenReader): Expression {
  const first = reader.token;
  if (first.type !== '-' && first.type !== 'not' && first.type !== '#') return parseSimple(reader);
  reader.advance();
  const operand = parseExpression(reader, unaryPriority);
  return reader.node({ kind: 'unary', operator: first.type, operand, line: operand.line, start: first.start }, operand);
}

function binary(reader: TokenReader, operator: LexemeType, left: Expression, right: Expression): Expression {
  const base = { left, right, line: left.line, start: left.start };
  if (operator === 'and' || operator === 'or') return reader.node({ kind: 'logical', operator, ...base }, left, right);
  if (isComparison(operator)) return reader.node({ kind: 'comparison', operator, ...base }, left, right);
  return reader.node({ kind: 'arithmetic', operator: operator as ArithmeticOperator, ...base }, left, right);
}

/** Joins nest to the right, and parentheses do not show: `a .. (b .. c)` is `a .. b .. c`. */
function parseConcat(reader: TokenReader, left: Expression): Expression {
  const operands = [left];
  do operands.push(parseExpression(reader, concatPriority));
  while (reader.accept('..'));
  const last = operands.at(-1)!;
  if (last.kind === 'concat') operands.splice(-1, 1, ...last.operands);
  return reader.node({ kind: 'concat', operands, line: left.line, start: left.start }, left, ...operands);
}

function parseSimple(reader: TokenReader): Expression {
  const token = reader.token;
  const base = { line: token.line, start: token.start };
  switch (token.type) {
    case 'nil':
    case 'true':
    case 'false':
      reader.advance();
      return reader.node({ kind: token.type, ...base });
    case 'number':
      reader.advance();
      // What is none after all (`1e`) is NaN.
      return reader.node({ kind: 'number', value: parseNumber(token.text) ?? NaN, ...base });
    case 'string':
      reader.advance();
      return reader.node({ kind: 'string', value: token.text, ...base });
    case '...':
      reader.advance();
      return reader.node({ kind: 'vararg', single: false, ...base });
    case '{':
      return parseTable(reader);
    case 'function':
      reader.advance();
      return parseFunctionBody(reader, token);
    default:
      return parseSuffixed(reader);
  }
}

/** A name or an expression in parentheses, with the fields and calls behind it. */
export function parseSuffixed(reader: TokenReader): Expression {
  let left = parsePrimary(reader);
  for (;;) {
    const { line } = left;
    const start = left.start;
    switch (reader.token.type) {
      case '.':
        reader.advance();
        left = parseField(reader, left, line);
        break;
      case '[': {
        reader.advance();
        const key = parseExpression(reader);
        reader.expect(']');
        left = reader.node({ kind: 'index', object: left, key, line, start }, left, key);
        break;
      }
      case ':': {
        reader.advance();
        const method = reader.name();
        left = parseCall(reader, left, method);
        break;
      }
      case '(':
      case '{':
      case 'string':
        left = parseCall(reader, left, null);
        break;
      default:
        return left;
    }
  }
}

function parsePrimary(reader: TokenReader): Expression {
  const first = reader.token;
  if (first.type === 'name') {
    reader.advance();
    return nameExpression({ text: first.text, start: first.start, end: first.end }, first.line);
  }
  if (first.type !== '(') throw reader.fault('syntax error');
  reader.advance();
  const inner = parseExpression(reader);
  reader.expect(')');
  const wrapped = { ...inner, start: first.start, end: reader.previous.end };
  if (inner.kind !== 'call' || inner.single) wrapped.line = first.line;
  if (wrapped.kind === 'call' || wrapped.kind === 'vararg') wrapped.single = true;
  return wrapped;
}

/** `.name`, from the name on. */
export function parseField(reader: TokenReader, object: Expression, line: number): Expression {
  const keyLine = reader.token.line;
  const name = reader.name();
  const key: Expression = {
    kind: 'string',
    value: name.text,
    line: keyLine,
    height: 0,
    start: name.start,
    end: name.end,
  };
  return reader.node({ kind: 'index', object, key, line, start: object.start }, object);
}

function parseCall(reader: TokenReader, callee: Expression, method: Name | null): CallExpression {
  const token = reader.token;
  let list: Expression[];
  if (token.type === 'string') {
    reader.advance();
    list = [reader.node({ kind: 'string', value: token.text, line: token.line, start: token.start })];
  } else if (token.type === '{') list = [parseTable(reader)];
  else {
    reader.expect('(');
    list = reader.token.type === ')' ? [] : parseExpressions(reader);
    reader.expect(')');
  }
  return reader.node(
    { kind: 'call', callee, method, arguments: list, single: false, line: callee.line, start: callee.start },
    callee,
    ...list,
  );
}

/** A function from its parameters to its `end`. */
export function parseFunctionBody(reader: TokenReader, head: Lexeme): FunctionExpression {
  const open = reader.expect('(');
  const parameters: Name[] = [];
  let isVararg = false;
  if (reader.token.type !== ')') {
    do {
      if (reader.token.type === '...') {
        reader.advance();
        isVararg = true;
        break;
      }
      parameters.push(reader.name());
    } while (reader.accept(','));
  }
  const signature = { start: open.start, end: reader.expect(')').end };
  const body = parseBlock(reader);
  const lastLine = reader.expect('end').line;
  return reader.node({
    kind: 'function',
    parameters,
    isVararg,
    body,
    lastLine,
    signature,
    line: head.line,
    start: head.start,
  });
}

function parseTable(reader: TokenReader): Expression {
  const open = reader.expect('{');
  reader.enter();
  const fields: TableField[] = [];
  while (reader.token.type !== '}') {
    fields.push(parseTableField(reader));
    if (!acceptSeparator(reader)) break;
    // Upstream's grammar takes any number of them behind a field.
    while (acceptSeparator(reader));
  }
  reader.expect('}');
  reader.leave();
  return reader.node({ kind: 'table', fields, line: open.line, start: open.start });
}

function acceptSeparator(reader: TokenReader): boolean {
  return reader.accept(',') || reader.accept(';');
}

function parseTableField(reader: TokenReader): TableField {
  if (reader.accept('[')) {
    const key = parseExpression(reader);
    reader.expect(']');
    reader.expect('=');
    return { key, value: parseExpression(reader) };
  }
  const value = parseExpression(reader);
  if (value.kind !== 'name' || reader.token.type !== '=' || reader.source(value) !== value.name)
    return { key: null, value };
  reader.advance();
  const { name, line, start, end } = value;
  return { key: { kind: 'string', value: name, line, height: 0, start, end }, value: parseExpression(reader) };
}

function isComparison(operator: LexemeType): operator is ComparisonExpression['operator'] {
  return ['==', '~=', '<', '<=', '>', '>='].includes(operator);
}

export function nameExpression(name: Name, line: number): Expression {
  return { kind: 'name', name: name.text, line, height: 0, start: name.start, end: name.end };
}
