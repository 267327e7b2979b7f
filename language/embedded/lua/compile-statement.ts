import { compileAssign, compileLocal } from './compile-assign.ts';
import { compileCondition } from './compile-condition.ts';
import {
  compileExpression,
  compileFunction,
  compileOperand,
  constantOperand,
  isMultiple,
} from './compile-expression.ts';
import { compileGenericFor, compileNumericFor, compileRepeat, compileWhile } from './compile-loop.ts';
import { FunctionScope } from './function-scope.ts';
import { operation } from './operation.ts';
import type { Prototype } from './prototype.ts';
import type { FunctionStatement, IfStatement, ReturnStatement, Statement } from './syntax-tree.ts';
import { noRegister, noTarget, results } from './target.ts';

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
    scope.code.within(() => compileStatement(scope, statement, i >= labelsFrom - 1 && !untilFollows));
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
      return scope.break(statement.line, statement);
    case 'label':
      return scope.label(statement.name, statement.line, isLast);
    case 'goto':
      return scope.goto(statement.name, statement.line);
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
