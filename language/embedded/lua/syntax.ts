import type { LexemeType } from './lexeme.ts';
import {
  nameExpression,
  parseExpression,
  parseExpressions,
  parseField,
  parseFunctionBody,
  parseSuffixed,
} from './syntax-expression.ts';
import type { Expression, IfClause, Statement } from './syntax-tree.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Reads a byte string as the grammar of upstream does (`gopher-lua/parse/parser.go.y`): the fault is at the first token
 * that cannot follow, `parse error` for an expression that stands where a statement should. Throws a `SyntaxFault`.
 */
export function parseChunk(source: string, chunk: string): Statement[] {
  const reader = new TokenReader(source, chunk);
  const statements = parseBlock(reader);
  if (reader.token.type !== 'end of text') throw reader.fault('syntax error');
  return statements;
}

const blockEnds: ReadonlySet<LexemeType> = new Set<LexemeType>(['end of text', 'end', 'else', 'elseif', 'until']);

type Done = (lastLine?: number) => {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
};

/** Statements up to the word that ends their block. */
export function parseBlock(reader: TokenReader): Statement[] {
  reader.enter();
  const statements: Statement[] = [];
  while (!blockEnds.has(reader.token.type)) {
    if (reader.accept(';')) continue;
    const isLast = reader.token.type === 'return' || reader.token.type === 'break';
    statements.push(parseStatement(reader));
    if (isLast) {
      reader.accept(';');
      break;
    }
  }
  reader.leave();
  return statements;
}

function parseStatement(reader: TokenReader): Statement {
  const first = reader.token;
  const done = (lastLine = 0) => ({ line: first.line, lastLine, start: first.start, end: reader.previous.end });
  switch (first.type) {
    case 'do': {
      reader.advance();
      const body = parseBlock(reader);
      return { kind: 'do', body, ...done(reader.expect('end').line) };
    }
    case 'while': {
      reader.advance();
      const condition = parseExpression(reader);
      reader.expect('do');
      const body = parseBlock(reader);
      return { kind: 'while', condition, body, ...done(reader.expect('end').line) };
    }
    case 'repeat': {
      reader.advance();
      const body = parseBlock(reader);
      reader.expect('until');
      const condition = parseExpression(reader);
      return { kind: 'repeat', body, condition, ...done(condition.line) };
    }
    case 'if':
      return parseIf(reader, done);
    case 'for':
      return parseFor(reader, done);
    case 'function':
      return parseFunction(reader, done);
    case 'local':
      return parseLocal(reader, done);
    case '::': {
      reader.advance();
      const name = reader.name();
      reader.expect('::');
      return { kind: 'label', name, ...done() };
    }
    case 'goto': {
      reader.advance();
      return { kind: 'goto', name: reader.name(), ...done() };
    }
    case 'return': {
      reader.advance();
      const isEmpty = blockEnds.has(reader.token.type) || reader.token.type === ';';
      const values = isEmpty ? [] : parseExpressions(reader);
      return { kind: 'return', values, ...done() };
    }
    case 'break':
      reader.advance();
      return { kind: 'break', ...done() };
    default:
      return parseExpressionStatement(reader, done);
  }
}

function parseExpressionStatement(reader: TokenReader, done: Done): Statement {
  const first = reader.token;
  const head = parseSuffixed(reader);
  if (isVariable(reader, head) && (reader.token.type === '=' || reader.token.type === ',')) {
    const targets = [head];
    while (reader.accept(',')) {
      const target = parseSuffixed(reader);
      if (!isVariable(reader, target)) throw reader.fault('syntax error');
      targets.push(target);
    }
    reader.expect('=');
    const values = parseExpressions(reader);
    return { kind: 'assign', targets, values, ...done(), line: head.line };
  }
  if (head.kind !== 'call') throw reader.fault('parse error');
  return { kind: 'call', call: head, ...done(), line: head.line, start: first.start };
}

function parseIf(reader: TokenReader, done: Done): Statement {
  const clauses: IfClause[] = [];
  let line = reader.token.line;
  do {
    reader.advance();
    const condition = parseExpression(reader);
    reader.expect('then');
    clauses.push({ condition, body: parseBlock(reader), line });
    line = reader.token.line;
  } while (reader.token.type === 'elseif');
  const otherwise = reader.accept('else') ? parseBlock(reader) : [];
  return { kind: 'if', clauses, otherwise, ...done(reader.expect('end').line) };
}

function parseFor(reader: TokenReader, done: Done): Statement {
  reader.advance();
  const name = reader.name();
  if (reader.accept('=')) {
    const first = parseExpression(reader);
    reader.expect(',');
    const limit = parseExpression(reader);
    const step = reader.accept(',') ? parseExpression(reader) : null;
    reader.expect('do');
    const body = parseBlock(reader);
    return { kind: 'numeric for', name, first, limit, step, body, ...done(reader.expect('end').line) };
  }
  const names = [name];
  while (reader.accept(',')) names.push(reader.name());
  reader.expect('in');
  const values = parseExpressions(reader);
  reader.expect('do');
  const body = parseBlock(reader);
  return { kind: 'generic for', names, values, body, ...done(reader.expect('end').line) };
}

function parseFunction(reader: TokenReader, done: Done): Statement {
  reader.advance();
  const head = reader.name();
  let target: Expression = nameExpression(head, reader.previous.line);
  while (reader.accept('.')) target = parseField(reader, target, reader.token.line);
  const method = reader.accept(':') ? reader.name() : null;
  const value = parseFunctionBody(reader, reader.token);
  return { kind: 'function', target, method, value, ...done(value.lastLine) };
}

function parseLocal(reader: TokenReader, done: Done): Statement {
  reader.advance();
  if (reader.accept('function')) {
    const name = reader.name();
    const value = parseFunctionBody(reader, reader.token);
    return { kind: 'local', names: [name], values: [value], ...done(value.lastLine) };
  }
  const names = [reader.name()];
  while (reader.accept(',')) names.push(reader.name());
  const values = reader.accept('=') ? parseExpressions(reader) : [];
  return { kind: 'local', names, values, ...done() };
}

/** What can be assigned to: a name or a field that does not stand in parentheses. */
function isVariable(reader: TokenReader, value: Expression): boolean {
  return (value.kind === 'name' || value.kind === 'index') && !reader.source(value).endsWith(')');
}
