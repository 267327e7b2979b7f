import { compileExpression, compileOperand } from './compile-expression.ts';
import type { FunctionScope } from './function-scope.ts';
import { operation } from './operation.ts';
import type { ComparisonExpression, Expression, LogicalExpression } from './syntax-tree.ts';
import { type Target, destination, noTarget } from './target.ts';

/** Where to go when a condition holds and when not; with `fallsToElse` the code of the second follows, else that of the first. */
interface Branches {
  readonly holds: number;
  readonly fails: number;
  readonly fallsToElse: boolean;
}

/** The condition of `if`, `while` and `until`: jumps instead of values. */
export function compileCondition(scope: FunctionScope, condition: Expression, branches: Branches): void {
  const { holds, fails, fallsToElse } = branches;
  const { line } = condition;
  const register = scope.registerTop;
  switch (condition.kind) {
    case 'false':
    case 'nil':
      if (fallsToElse) break;
      scope.code.jump(fails, line);
      return;
    case 'true':
    case 'number':
    case 'string':
      if (fallsToElse) break;
      return;
    case 'unary':
      if (condition.operator !== 'not') break;
      compileCondition(scope, condition.operand, { holds: fails, fails: holds, fallsToElse: !fallsToElse });
      return;
    case 'logical': {
      const next = scope.code.newLabel();
      if (condition.operator === 'and')
        compileCondition(scope, condition.left, { holds: next, fails, fallsToElse: false });
      else compileCondition(scope, condition.left, { holds, fails: next, fallsToElse: true });
      scope.code.place(next);
      compileCondition(scope, condition.right, branches);
      return;
    }
    case 'comparison':
      compileComparisonJump(scope, register, condition, fallsToElse ? 1 : 0, fallsToElse ? holds : fails);
      return;
    default:
  }
  const [value] = compileOperand(scope, register, condition, 'register');
  scope.emit(operation.test, value, 0, fallsToElse ? 1 : 0, line);
  scope.code.jump(fallsToElse ? holds : fails, line);
}

/** A comparison as a value. */
export function compileComparison(
  scope: FunctionScope,
  register: number,
  expression: ComparisonExpression,
  into: number,
): void {
  const whenTrue = scope.code.newLabel();
  compileComparisonJump(scope, register, expression, 1, whenTrue);
  scope.emit(operation.boolean, into, 0, 1, expression.line);
  scope.code.place(whenTrue);
  scope.emit(operation.boolean, into, 1, 0, expression.line);
}

/** `and` and `or` as values. */
export function compileLogical(
  scope: FunctionScope,
  register: number,
  expression: LogicalExpression,
  target: Target,
): void {
  const { code } = scope;
  const end = code.newLabel();
  const context: ValueContext = {
    target,
    end,
    whenTrue: code.newLabel(),
    whenFalse: code.newLabel(),
    isBoolean: false,
  };
  const next = code.newLabel();
  if (expression.operator === 'and')
    compilePart(scope, register, expression.left, { holds: next, fails: end, fallsToElse: false }, context);
  else compilePart(scope, register, expression.left, { holds: end, fails: next, fallsToElse: true }, context);
  code.place(next);
  compilePart(scope, register, expression.right, { holds: end, fails: end, fallsToElse: false }, context);
  if (context.isBoolean) {
    const into = destination(target, register);
    code.place(context.whenFalse);
    scope.emit(operation.boolean, into, 0, 1, expression.line);
    code.place(context.whenTrue);
    scope.emit(operation.boolean, into, 1, 0, expression.line);
  }
  if (code.op(code.last) === operation.jump && code.b(code.last) === end) code.pop();
  code.place(end);
}

interface ValueContext {
  readonly target: Target;
  readonly end: number;
  /** Where `true` and `false` are loaded, if a comparison or a literal goes there. */
  readonly whenTrue: number;
  readonly whenFalse: number;
  isBoolean: boolean;
}

/** A part of `and`/`or`: a jump to the end takes the part's value along. */
function compilePart(
  scope: FunctionScope,
  register: number,
  part: Expression,
  branches: Branches,
  context: ValueContext,
): void {
  const { holds, fails, fallsToElse } = branches;
  const { end } = context;
  const { code } = scope;
  const { line } = part;
  const goTo = (label: number, boolean: number) => {
    if (label === end) context.isBoolean = true;
    code.jump(label === end ? boolean : label, line);
  };
  const loadAndGoTo = (label: number) => {
    if (label === end) compileExpression(scope, register, part, context.target);
    code.jump(label, line);
  };
  switch (part.kind) {
    case 'false':
      return goTo(fails, context.whenFalse);
    case 'true':
      return goTo(holds, context.whenTrue);
    case 'nil':
      return loadAndGoTo(fails);
    case 'number':
    case 'string':
      return loadAndGoTo(holds);
    case 'logical': {
      const next = code.newLabel();
      const left =
        part.operator === 'and'
          ? { holds: next, fails, fallsToElse: false }
          : { holds, fails: next, fallsToElse: true };
      compilePart(scope, register, part.left, left, context);
      code.place(next);
      return compilePart(scope, register, part.right, branches, context);
    }
    case 'comparison':
      return compileComparedPart(scope, register, part, branches, context);
    default:
      compileTestedPart(scope, register, part, branches, context);
      code.jump(fallsToElse ? holds : fails, line);
  }
}

function compileComparedPart(
  scope: FunctionScope,
  register: number,
  part: ComparisonExpression,
  branches: Branches,
  context: ValueContext,
): void {
  const { holds, fails, fallsToElse } = branches;
  let flip = fallsToElse ? 1 : 0;
  let label = fallsToElse ? holds : fails;
  if (holds === fails) {
    flip ^= 1;
    label = context.whenTrue;
  } else if (holds === context.end) label = context.whenTrue;
  else if (fails === context.end) label = context.whenFalse;
  if (label === context.whenTrue || label === context.whenFalse) context.isBoolean = true;
  compileComparisonJump(scope, register, part, flip, label);
}

function compileTestedPart(
  scope: FunctionScope,
  register: number,
  part: Expression,
  branches: Branches,
  context: ValueContext,
): void {
  const { holds, fails, fallsToElse } = branches;
  const { target, end } = context;
  const { code } = scope;
  const { line } = part;
  const into = destination(target, register);
  const flip = fallsToElse ? 1 : 0;
  const leaves = (fails === end && holds !== fails) || (holds === end && fallsToElse);
  if (part.kind === 'name' && leaves && scope.kindOf(part.name) === 'local') {
    const source = scope.find(part.name);
    if (into === source) scope.emit(operation.test, into, source, flip, line);
    else scope.emit(operation.testSet, into, source, flip, line);
  } else if (!fallsToElse && holds === fails) {
    const register_ = Math.max(register, into);
    compileExpression(scope, register, part, { kind: target.kind, register: register_, results: target.results });
    const { last } = code;
    if (code.op(last) === operation.move && code.a(last) === register) code.setA(last, into);
    else scope.emit(operation.move, into, register, 0, line);
  } else {
    compileExpression(scope, register, part, noTarget);
    if (fallsToElse) scope.emit(operation.testSet, into, register, flip, line);
    else scope.emit(operation.test, register, 0, flip, line);
  }
}

function compileComparisonJump(
  scope: FunctionScope,
  register: number,
  expression: ComparisonExpression,
  flip: number,
  label: number,
): void {
  const { operator, line } = expression;
  const [left, next] = compileOperand(scope, register, expression.left, 'constant');
  const [right] = compileOperand(scope, next, expression.right, 'constant');
  const isSwapped = operator === '>' || operator === '>=';
  const op =
    operator === '==' || operator === '~='
      ? operation.equal
      : operator === '<' || operator === '>'
        ? operation.less
        : operation.lessEqual;
  const wanted = operator === '~=' ? 1 ^ flip : flip;
  scope.emit(op, wanted, isSwapped ? right : left, isSwapped ? left : right, line);
  scope.code.jump(label, line);
}
