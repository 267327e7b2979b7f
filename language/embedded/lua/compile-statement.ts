import {
  compileExpression,
  compileFunction,
  compileOperand,
  constantOperand,
  isMultiple,
  takeOperand,
} from './compile-expression.ts';
import { compileCondition } from './compile-condition.ts';
import { FunctionScope } from './function-scope.ts';
import { operation } from './operation.ts';
import type { Prototype } from './prototype.ts';
import type {
  Expression,
  FunctionStatement,
  GenericForStatement,
  IfStatement,
  LocalStatement,
  NumericForStatement,
  RepeatStatement,
  ReturnStatement,
  Statement,
  WhileStatement,
} from './syntax-tree.ts';
import { type Target, localTarget, noRegister, noTarget, results } from './target.ts';

/** Compiles a chunk; with `traced`, each statement announces itself. Throws a `CompileFault`. */
export function compileMain(
  statements: readonly Statement[],
  options: { readonly chunk: string; readonly traced: boolean },
): Prototype {
  const scope = new FunctionScope(options.chunk, null, options.traced);
  const last = statements.at(-1);
  compileFunction(
    scope,
    {
      kind: 'function',
      parameters: [],
      isVararg: true,
      body: statements,
      line: 0,
      lastLine: last === undefined ? 0 : endLine(last) + 1,
      height: 0,
      start: 0,
      end: last?.end ?? 0,
      signature: { start: 0, end: 0 },
    },
    false,
  );
  return scope.finish([]);
}

/** Compiles the statements of a block; a label at its end (before `until` excepted) lies outside the block's variables. */
export function compileChunk(scope: FunctionScope, statements: readonly Statement[], untilFollows: boolean): void {
  let labelsFrom = statements.length;
  while (labelsFrom > 0 && statements[labelsFrom - 1]!.kind === 'label') labelsFrom--;
  for (const [i, statement] of statements.entries())
    compileStatement(scope, statement, i >= labelsFrom - 1 && !untilFollows);
}

function compileStatement(scope: FunctionScope, statement: Statement, isLast: boolean): void {
  if (statement.kind !== 'label') scope.announce(statement.line, statement.start, statement.end);
  switch (statement.kind) {
    case 'assign':
      return compileAssign(scope, statement.targets, statement);
    case 'local':
      return compileLocal(scope, statement);
    case 'call':
      compileExpression(scope, scope.registerTop, statement.call, results(-1));
      return;
    case 'do':
      scope.enterBlock(null, statement.lastLine);
      compileChunk(scope, statement.body, false);
      scope.leaveBlock();
      return;
    case 'while':
      return compileWhile(scope, statement);
    case 'repeat':
      return compileRepeat(scope, statement);
    case 'if':
      return compileIf(scope, statement);
    case 'numeric for':
      return compileNumericFor(scope, statement);
    case 'generic for':
      return compileGenericFor(scope, statement);
    case 'function':
      return compileFunctionStatement(scope, statement);
    case 'return':
      return compileReturn(scope, statement);
    case 'break':
      return scope.break(statement.line);
    case 'label':
      return scope.label(statement.name.text, statement.line, isLast);
    case 'goto':
      return scope.goto(statement.name.text, statement.line);
  }
}

/** What is assigned to, once its object and key are computed. */
interface Place {
  readonly expression: Expression;
  readonly target: Target;
  key: number;
  /** The operand that is stored in a table. */
  value: number;
  needsMove: boolean;
}

function compileAssign(
  scope: FunctionScope,
  targets: readonly Expression[],
  statement: { readonly values: readonly Expression[] },
): void {
  let register = scope.registerTop;
  const places: Place[] = [];
  for (const expression of targets) {
    const place = (kind: Target['kind'], at: number, key = 0): Place => {
      return { expression, target: { kind, register: at, results: 0 }, key, value: 0, needsMove: false };
    };
    if (expression.kind === 'name') {
      const kind = scope.kindOf(expression.name);
      if (kind === 'global') scope.constant(expression.name);
      if (kind === 'upvalue') scope.upvalue(expression.name);
      places.push(place(kind, kind === 'local' ? scope.find(expression.name) : noRegister));
    } else if (expression.kind === 'index') {
      const [object, next] = compileOperand(scope, register, expression.object, 'constant');
      register = next + compileExpression(scope, next, expression.key, noTarget);
      places.push(place('table', object, next));
    }
  }
  let next = compileAssigned(scope, places, statement.values, register);
  for (const place of places.toReversed()) {
    const { expression, target } = place;
    const { line } = expression;
    if (expression.kind === 'name') {
      if (target.kind === 'local') {
        if (!place.needsMove) continue;
        scope.emit(operation.move, target.register, next, 0, line);
      } else if (target.kind === 'global')
        scope.emit(operation.setGlobal, next, scope.constant(expression.name), 0, line);
      else scope.emit(operation.setUpvalue, next, scope.upvalue(expression.name), 0, line);
      next--;
    } else if (expression.kind === 'index') {
      const op = expression.key.kind === 'string' ? operation.setField : operation.setTable;
      // A literal as the object: upstream takes the number of its constant for a register.
      const object = target.register < 0 ? ~target.register & 0xff : target.register;
      scope.emit(op, object, place.key, place.value, line);
      if (place.value >= 0) next--;
    }
  }
}

/** The right side of an assignment; answers the register of the last value. */
function compileAssigned(
  scope: FunctionScope,
  places: readonly Place[],
  values: readonly Expression[],
  from: number,
): number {
  let register = from;
  let done = 0;
  while (done < places.length) {
    const place = places[done]!;
    const value = values[done];
    if (value !== undefined && isMultiple(value) && done === values.length - 1) {
      const used = compileExpression(scope, register, value, results(places.length - done - 1));
      for (const [i, rest] of places.slice(done, done + used).entries()) {
        rest.needsMove = true;
        if (rest.target.kind === 'table') rest.value = register + i;
      }
      register += used;
      done = places.length;
      break;
    }
    const source = value ?? nilAt(place.expression);
    const used = compileExpression(scope, register, source, place.target);
    if (place.target.kind !== 'table') {
      place.needsMove = used !== 0;
      register += used;
    } else if (source.kind === 'logical') {
      place.value = register;
      register += used;
    } else [place.value, register] = takeOperand(scope, register, used, 'constant');
    done++;
  }
  const last = register - 1;
  for (let i = done; i < values.length; i++)
    register += compileExpression(scope, register, values[i]!, results(i === values.length - 1 ? -1 : 0));
  return last;
}

function nilAt(expression: Expression): Expression {
  return { kind: 'nil', line: expression.line, height: 0, start: expression.start, end: expression.end };
}

function compileLocal(scope: FunctionScope, statement: LocalStatement): void {
  const { names, values, line } = statement;
  const register = scope.registerTop;
  const isFunction = names.length === 1 && values.length === 1 && values[0]!.kind === 'function';
  if (isFunction) scope.declare(names[0]!.text);
  compileInto(scope, values, { register, count: names.length, wanted: names.length, line });
  if (!isFunction) for (const name of names) scope.declare(name.text);
}

/** Values into consecutive registers, of which `count` have names and `wanted` are filled by an open last value. */
function compileInto(
  scope: FunctionScope,
  values: readonly Expression[],
  into: { readonly register: number; readonly count: number; readonly wanted: number; readonly line: number },
): void {
  let { register } = into;
  let done = 0;
  while (done < into.count && done < values.length) {
    const value = values[done]!;
    if (isMultiple(value) && done === values.length - 1) {
      const rest = into.wanted - done;
      compileExpression(scope, register, value, { kind: 'vararg', register, results: rest - 1 });
      register += rest;
      done = into.count;
    } else {
      compileExpression(scope, register, value, localTarget(register));
      register++;
      done++;
    }
  }
  if (into.count > done) {
    const last = register + into.count - done - 1;
    scope.emit(operation.nil, register, last, 0, into.line);
    register = last;
  }
  for (let i = done; i < values.length; i++) {
    const count = i === values.length - 1 ? -1 : 0;
    register += compileExpression(scope, register, values[i]!, { kind: 'none', register, results: count });
  }
}

function compileReturn(scope: FunctionScope, statement: ReturnStatement): void {
  const { values, line } = statement;
  const first = scope.registerTop;
  const only = values.length === 1 ? values[0]! : null;
  if (only?.kind === 'name' && scope.find(only.name) >= 0) {
    scope.emit(operation.return, scope.find(only.name), 2, 0, line);
    return;
  }
  if (only?.kind === 'call') {
    compileExpression(scope, first, only, only.single ? noTarget : results(-2));
    if (!only.single) scope.code.setOp(scope.code.last, operation.tailCall);
    scope.emit(operation.return, first, 0, 0, line);
    return;
  }
  let register = first;
  let isOpen = false;
  for (const [i, value] of values.entries()) {
    isOpen = i === values.length - 1 && isMultiple(value);
    if (isOpen) compileExpression(scope, register, value, results(-2));
    else register += compileExpression(scope, register, value, noTarget);
  }
  scope.emit(operation.return, first, isOpen ? 0 : register - first + 1, 0, line);
}

function compileIf(scope: FunctionScope, statement: IfStatement): void {
  const { code } = scope;
  const ends: number[] = [];
  for (const [i, clause] of statement.clauses.entries()) {
    const then = code.newLabel();
    const otherwise = code.newLabel();
    const end = code.newLabel();
    ends.push(end);
    if (i > 0) scope.announce(clause.line, clause.condition.start, clause.condition.end);
    compileCondition(scope, clause.condition, { holds: then, fails: otherwise, fallsToElse: false });
    code.place(then);
    compileBlock(scope, clause.body);
    const isLast = i === statement.clauses.length - 1 && statement.otherwise.length === 0;
    if (!isLast) code.jump(end, clause.line);
    code.place(otherwise);
  }
  compileBlock(scope, statement.otherwise);
  for (const end of ends) code.place(end);
}

function compileBlock(scope: FunctionScope, statements: readonly Statement[]): void {
  if (statements.length === 0) return;
  scope.enterBlock(null, endLine(statements.at(-1)!));
  compileChunk(scope, statements, false);
  scope.leaveBlock();
}

function compileWhile(scope: FunctionScope, statement: WhileStatement): void {
  const { code } = scope;
  const then = code.newLabel();
  const otherwise = code.newLabel();
  const condition = code.newLabel();
  code.place(condition);
  compileCondition(scope, statement.condition, { holds: then, fails: otherwise, fallsToElse: false });
  code.place(then);
  scope.enterBlock(otherwise, statement.lastLine);
  compileChunk(scope, statement.body, false);
  scope.closeUpvalues();
  code.jump(condition, statement.lastLine);
  scope.leaveBlock();
  code.place(otherwise);
}

function compileRepeat(scope: FunctionScope, statement: RepeatStatement): void {
  const { code } = scope;
  const { lastLine } = statement;
  const start = code.newLabel();
  const then = code.newLabel();
  const otherwise = code.newLabel();
  code.place(start);
  code.place(otherwise);
  scope.enterBlock(then, lastLine);
  compileChunk(scope, statement.body, true);
  scope.announce(statement.condition.line, statement.condition.start, statement.condition.end);
  compileCondition(scope, statement.condition, { holds: then, fails: otherwise, fallsToElse: false });
  code.place(then);
  const closed = scope.leaveBlock();
  if (closed < 0) return;
  const end = code.newLabel();
  code.jump(end, lastLine);
  code.place(otherwise);
  scope.emit(operation.close, closed, 0, 0, lastLine);
  code.jump(start, lastLine);
  code.place(end);
}

function compileNumericFor(scope: FunctionScope, statement: NumericForStatement): void {
  const { code } = scope;
  const { first, limit, line } = statement;
  const end = code.newLabel();
  scope.enterBlock(end, statement.lastLine);
  const step: Expression = statement.step ?? {
    kind: 'number',
    value: 1,
    line: first.line,
    height: 0,
    start: first.start,
    end: first.end,
  };
  const base = scope.registerTop;
  const variables = [
    ['(for index)', first],
    ['(for limit)', limit],
    ['(for step)', step],
  ] as const;
  for (const [name, value] of variables) {
    const register = scope.declare(name);
    compileExpression(scope, register, value, localTarget(register));
  }
  const prepare = scope.emit(operation.forPrepare, base, 0, 0, line);
  scope.declare(statement.name.text);
  compileChunk(scope, statement.body, false);
  scope.leaveBlock();
  const last = code.last;
  scope.emit(operation.forLoop, base, prepare - (last + 1), 0, line);
  code.place(end);
  code.setB(prepare, last - prepare);
}

function compileGenericFor(scope: FunctionScope, statement: GenericForStatement): void {
  const { code } = scope;
  const { names, line } = statement;
  const end = code.newLabel();
  const body = code.newLabel();
  const loop = code.newLabel();
  scope.enterBlock(end, statement.lastLine);
  const base = scope.declare('(for generator)');
  scope.declare('(for state)');
  scope.declare('(for control)');
  // Upstream counts the names of the loop here where it means its three hidden variables.
  compileInto(scope, statement.values, { register: base, count: names.length, wanted: 3, line });
  code.jump(loop, line);
  for (const name of names) scope.declare(name.text);
  code.place(body);
  compileChunk(scope, statement.body, false);
  scope.leaveBlock();
  code.place(loop);
  scope.emit(operation.genericFor, base, 0, names.length, line);
  code.jump(body, line);
  code.place(end);
}

function compileFunctionStatement(scope: FunctionScope, statement: FunctionStatement): void {
  const { target, method, value } = statement;
  if (method === null) return compileAssign(scope, [target], { values: [value] });
  const [object, afterObject] = compileOperand(scope, scope.registerTop, target, 'constant');
  const [key, next] = constantOperand(scope, afterObject, method.text, value.line);
  compileExpression(scope, next, value, { kind: 'method', register: noRegister, results: 0 });
  scope.emit(operation.setTable, object, key, next, target.line);
}

function endLine(statement: Statement): number {
  return statement.lastLine || statement.line;
}
