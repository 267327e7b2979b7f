import { compileInto } from './compile-assign.ts';
import { compileCondition } from './compile-condition.ts';
import { compileExpression } from './compile-expression.ts';
import { compileChunk } from './compile-statement.ts';
import type { FunctionScope } from './function-scope.ts';
import { operation } from './operation.ts';
import type {
  Expression,
  GenericForStatement,
  NumericForStatement,
  RepeatStatement,
  WhileStatement,
} from './syntax-tree.ts';
import { localTarget } from './target.ts';

/** `while … do … end`. */
export function compileWhile(scope: FunctionScope, statement: WhileStatement): void {
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

/** `repeat … until …`. */
export function compileRepeat(scope: FunctionScope, statement: RepeatStatement): void {
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

/** `for i = …`. */
export function compileNumericFor(scope: FunctionScope, statement: NumericForStatement): void {
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

/** `for … in …`. */
export function compileGenericFor(scope: FunctionScope, statement: GenericForStatement): void {
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
