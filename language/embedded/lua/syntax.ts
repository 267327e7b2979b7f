import { type Lexeme, type LexemeType, Lexer, type SyntaxFault, numberValue } from './lexer.ts';
import type {
  ArithmeticOperator,
  CallExpression,
  ComparisonExpression,
  Expression,
  FunctionExpression,
  IfClause,
  Name,
  Statement,
  TableField,
} from './syntax-tree.ts';

/**
 * Reads a byte string as the grammar of upstream does (`gopher-lua/parse/parser.go.y`): the fault is at the first token
 * that cannot follow, `parse error` for an expression that stands where a statement should. Throws a `SyntaxFault`.
 */
export function parseChunk(source: string, chunk: string): Statement[] {
  return new Parser(new Lexer(source, chunk)).chunk();
}

/** How deep a script may be nested; upstream has no limit, but no script comes near this one. */
const deepest = 190;
/** How high a tree of operators and suffixes (`a + b + c …`, `f()()…`) may grow. */
const highest = 500;

class Parser {
  private readonly lexer: Lexer;
  private token: Lexeme;
  private previous: Lexeme;
  private depth = 0;

  constructor(lexer: Lexer) {
    this.lexer = lexer;
    this.token = lexer.next();
    this.previous = this.token;
  }

  chunk(): Statement[] {
    const statements = this.block();
    if (this.token.type !== 'end of text') throw this.fault('syntax error');
    return statements;
  }

  private block(): Statement[] {
    this.enter();
    const statements: Statement[] = [];
    while (!blockEnds.has(this.token.type)) {
      if (this.accept(';')) continue;
      const isLast = this.token.type === 'return' || this.token.type === 'break';
      statements.push(this.statement());
      if (isLast) {
        this.accept(';');
        break;
      }
    }
    this.depth--;
    return statements;
  }

  private statement(): Statement {
    const first = this.token;
    const done = (lastLine = 0) => ({ line: first.line, lastLine, start: first.start, end: this.previous.end });
    switch (first.type) {
      case 'do': {
        this.advance();
        const body = this.block();
        return { kind: 'do', body, ...done(this.expect('end').line) };
      }
      case 'while': {
        this.advance();
        const condition = this.expression();
        this.expect('do');
        const body = this.block();
        return { kind: 'while', condition, body, ...done(this.expect('end').line) };
      }
      case 'repeat': {
        this.advance();
        const body = this.block();
        this.expect('until');
        const condition = this.expression();
        return { kind: 'repeat', body, condition, ...done(condition.line) };
      }
      case 'if':
        return this.ifStatement(done);
      case 'for':
        return this.forStatement(done);
      case 'function':
        return this.functionStatement(done);
      case 'local':
        return this.localStatement(done);
      case '::': {
        this.advance();
        const name = this.name();
        this.expect('::');
        return { kind: 'label', name, ...done() };
      }
      case 'goto': {
        this.advance();
        return { kind: 'goto', name: this.name(), ...done() };
      }
      case 'return': {
        this.advance();
        const isEmpty = blockEnds.has(this.token.type) || this.token.type === ';';
        const values = isEmpty ? [] : this.expressions();
        return { kind: 'return', values, ...done() };
      }
      case 'break':
        this.advance();
        return { kind: 'break', ...done() };
      default:
        return this.expressionStatement(done);
    }
  }

  private expressionStatement(done: Done): Statement {
    const first = this.token;
    const head = this.suffixed();
    if (this.isVariable(head) && (this.token.type === '=' || this.token.type === ',')) {
      const targets = [head];
      while (this.accept(',')) {
        const target = this.suffixed();
        if (!this.isVariable(target)) throw this.fault('syntax error');
        targets.push(target);
      }
      this.expect('=');
      const values = this.expressions();
      return { kind: 'assign', targets, values, ...done(), line: head.line };
    }
    if (head.kind !== 'call') throw this.fault('parse error');
    return { kind: 'call', call: head, ...done(), line: head.line, start: first.start };
  }

  private ifStatement(done: Done): Statement {
    const clauses: IfClause[] = [];
    let line = this.token.line;
    do {
      this.advance();
      const condition = this.expression();
      this.expect('then');
      clauses.push({ condition, body: this.block(), line });
      line = this.token.line;
    } while (this.token.type === 'elseif');
    const otherwise = this.accept('else') ? this.block() : [];
    return { kind: 'if', clauses, otherwise, ...done(this.expect('end').line) };
  }

  private forStatement(done: Done): Statement {
    this.advance();
    const name = this.name();
    if (this.accept('=')) {
      const first = this.expression();
      this.expect(',');
      const limit = this.expression();
      const step = this.accept(',') ? this.expression() : null;
      this.expect('do');
      const body = this.block();
      return { kind: 'numeric for', name, first, limit, step, body, ...done(this.expect('end').line) };
    }
    const names = [name];
    while (this.accept(',')) names.push(this.name());
    this.expect('in');
    const values = this.expressions();
    this.expect('do');
    const body = this.block();
    return { kind: 'generic for', names, values, body, ...done(this.expect('end').line) };
  }

  private functionStatement(done: Done): Statement {
    this.advance();
    const head = this.name();
    let target: Expression = nameExpression(head, this.previous.line);
    while (this.accept('.')) target = this.field(target, this.token.line);
    const method = this.accept(':') ? this.name() : null;
    const value = this.functionBody(this.token);
    return { kind: 'function', target, method, value, ...done(value.lastLine) };
  }

  private localStatement(done: Done): Statement {
    this.advance();
    if (this.accept('function')) {
      const name = this.name();
      const value = this.functionBody(this.token);
      return { kind: 'local', names: [name], values: [value], ...done(value.lastLine) };
    }
    const names = [this.name()];
    while (this.accept(',')) names.push(this.name());
    const values = this.accept('=') ? this.expressions() : [];
    return { kind: 'local', names, values, ...done() };
  }

  private expressions(): Expression[] {
    const list = [this.expression()];
    while (this.accept(',')) list.push(this.expression());
    return list;
  }

  private expression(limit = 0): Expression {
    this.enter();
    let left = this.operand();
    for (;;) {
      const operator = this.token.type;
      const priority = priorities[operator];
      if (priority === undefined || priority[0] <= limit) break;
      this.advance();
      left = operator === '..' ? this.concat(left) : this.binary(operator, left, this.expression(priority[1]));
    }
    this.depth--;
    return left;
  }

  private operand(): Expression {
    const first = this.token;
    if (first.type !== '-' && first.type !== 'not' && first.type !== '#') return this.simple();
    this.advance();
    const operand = this.expression(unaryPriority);
    return this.node({ kind: 'unary', operator: first.type, operand, line: operand.line, start: first.start }, operand);
  }

  private binary(operator: LexemeType, left: Expression, right: Expression): Expression {
    const base = { left, right, line: left.line, start: left.start };
    if (operator === 'and' || operator === 'or') return this.node({ kind: 'logical', operator, ...base }, left, right);
    if (isComparison(operator)) return this.node({ kind: 'comparison', operator, ...base }, left, right);
    return this.node({ kind: 'arithmetic', operator: operator as ArithmeticOperator, ...base }, left, right);
  }

  /** Joins nest to the right, and parentheses do not show: `a .. (b .. c)` is `a .. b .. c`. */
  private concat(left: Expression): Expression {
    const operands = [left];
    do operands.push(this.expression(concatPriority));
    while (this.accept('..'));
    const last = operands.at(-1)!;
    if (last.kind === 'concat') operands.splice(-1, 1, ...last.operands);
    return this.node({ kind: 'concat', operands, line: left.line, start: left.start }, left, ...operands);
  }

  private simple(): Expression {
    const token = this.token;
    const base = { line: token.line, start: token.start };
    switch (token.type) {
      case 'nil':
      case 'true':
      case 'false':
        this.advance();
        return this.node({ kind: token.type, ...base });
      case 'number':
        this.advance();
        return this.node({ kind: 'number', value: numberValue(token.text), ...base });
      case 'string':
        this.advance();
        return this.node({ kind: 'string', value: token.text, ...base });
      case '...':
        this.advance();
        return this.node({ kind: 'vararg', single: false, ...base });
      case '{':
        return this.table();
      case 'function':
        this.advance();
        return this.functionBody(token);
      default:
        return this.suffixed();
    }
  }

  private suffixed(): Expression {
    let left = this.primary();
    for (;;) {
      const { line } = left;
      const start = left.start;
      switch (this.token.type) {
        case '.':
          this.advance();
          left = this.field(left, line);
          break;
        case '[': {
          this.advance();
          const key = this.expression();
          this.expect(']');
          left = this.node({ kind: 'index', object: left, key, line, start }, left, key);
          break;
        }
        case ':': {
          this.advance();
          const method = this.name();
          left = this.call(left, method);
          break;
        }
        case '(':
        case '{':
        case 'string':
          left = this.call(left, null);
          break;
        default:
          return left;
      }
    }
  }

  private primary(): Expression {
    const first = this.token;
    if (first.type === 'name') {
      this.advance();
      return nameExpression({ text: first.text, start: first.start, end: first.end }, first.line);
    }
    if (first.type !== '(') throw this.fault('syntax error');
    this.advance();
    const inner = this.expression();
    this.expect(')');
    const wrapped = { ...inner, start: first.start, end: this.previous.end };
    if (inner.kind !== 'call' || inner.single) wrapped.line = first.line;
    if (wrapped.kind === 'call' || wrapped.kind === 'vararg') wrapped.single = true;
    return wrapped;
  }

  private field(object: Expression, line: number): Expression {
    const keyLine = this.token.line;
    const name = this.name();
    const key: Expression = {
      kind: 'string',
      value: name.text,
      line: keyLine,
      height: 0,
      start: name.start,
      end: name.end,
    };
    return this.node({ kind: 'index', object, key, line, start: object.start }, object);
  }

  private call(callee: Expression, method: Name | null): CallExpression {
    const token = this.token;
    let list: Expression[];
    if (token.type === 'string') {
      this.advance();
      list = [this.node({ kind: 'string', value: token.text, line: token.line, start: token.start })];
    } else if (token.type === '{') list = [this.table()];
    else {
      this.expect('(');
      list = this.token.type === ')' ? [] : this.expressions();
      this.expect(')');
    }
    return this.node(
      { kind: 'call', callee, method, arguments: list, single: false, line: callee.line, start: callee.start },
      callee,
      ...list,
    );
  }

  private functionBody(head: Lexeme): FunctionExpression {
    const open = this.expect('(');
    const parameters: Name[] = [];
    let isVararg = false;
    if (this.token.type !== ')') {
      do {
        if (this.token.type === '...') {
          this.advance();
          isVararg = true;
          break;
        }
        parameters.push(this.name());
      } while (this.accept(','));
    }
    const signature = { start: open.start, end: this.expect(')').end };
    const body = this.block();
    const lastLine = this.expect('end').line;
    return this.node({
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

  private table(): Expression {
    const open = this.expect('{');
    this.enter();
    const fields: TableField[] = [];
    while (this.token.type !== '}') {
      fields.push(this.tableField());
      if (!this.separator()) break;
      // Upstream's grammar takes any number of them behind a field.
      while (this.separator());
    }
    this.expect('}');
    this.depth--;
    return this.node({ kind: 'table', fields, line: open.line, start: open.start });
  }

  private separator(): boolean {
    return this.accept(',') || this.accept(';');
  }

  private tableField(): TableField {
    if (this.accept('[')) {
      const key = this.expression();
      this.expect(']');
      this.expect('=');
      return { key, value: this.expression() };
    }
    const value = this.expression();
    if (value.kind !== 'name' || this.token.type !== '=' || this.source(value) !== value.name)
      return { key: null, value };
    this.advance();
    const { name, line, start, end } = value;
    return { key: { kind: 'string', value: name, line, height: 0, start, end }, value: this.expression() };
  }

  private name(): Name {
    const token = this.expect('name');
    return { text: token.text, start: token.start, end: token.end };
  }

  private node<T extends { readonly start: number }>(
    content: T,
    ...children: readonly Expression[]
  ): T & { height: number; end: number } {
    let height = 0;
    for (const child of children) if (child.height >= height) height = child.height + 1;
    if (height > highest) throw this.fault('this expression is too long for the emulator');
    return { ...content, height, end: this.previous.end };
  }

  private enter(): void {
    if (++this.depth > deepest) throw this.fault('the script is nested too deeply for the emulator');
  }

  private accept(type: LexemeType): boolean {
    if (this.token.type !== type) return false;
    this.advance();
    return true;
  }

  private expect(type: LexemeType): Lexeme {
    if (this.token.type !== type) throw this.fault('syntax error');
    return this.advance();
  }

  private advance(): Lexeme {
    const token = this.token;
    this.previous = token;
    this.token = this.lexer.next();
    return token;
  }

  private fault(message: string): SyntaxFault {
    return this.lexer.fault(this.token.text, message, this.token.start);
  }

  /** What can be assigned to: a name or a field that does not stand in parentheses. */
  private isVariable(value: Expression): boolean {
    return (value.kind === 'name' || value.kind === 'index') && !this.source(value).endsWith(')');
  }

  private source(span: { readonly start: number; readonly end: number }): string {
    return this.lexer.source.slice(span.start, span.end);
  }
}

type Done = (lastLine?: number) => {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
};

const blockEnds: ReadonlySet<LexemeType> = new Set<LexemeType>(['end of text', 'end', 'else', 'elseif', 'until']);
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

function isComparison(operator: LexemeType): operator is ComparisonExpression['operator'] {
  return ['==', '~=', '<', '<=', '>', '>='].includes(operator);
}

function nameExpression(name: Name, line: number): Expression {
  return { kind: 'name', name: name.text, line, height: 0, start: name.start, end: name.end };
}
