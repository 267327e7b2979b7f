import { CompileFault } from './compile-fault.ts';
import { FunctionScope, maxRegisters } from './function-scope.ts';
import { compileChunk } from './compile-statement.ts';
import { compileComparison, compileLogical } from './compile-condition.ts';
import { foldConstant } from './fold-constant.ts';
import { fieldsPerFlush, operation } from './operation.ts';
import type { CallExpression, Expression, FunctionExpression, TableExpression } from './syntax-tree.ts';
import { type Target, destination, noTarget, results } from './target.ts';

/**
 * Compiles an expression so that its value lands where `target` says, from `register` on; answers how many registers that
 * took. The order of evaluation and the registers are upstream's (`compile.go: compileExpr`).
 */
export function compileExpression(
  scope: FunctionScope,
  register: number,
  expression: Expression,
  target: Target,
): number {
  const into = destination(target, register);
  const used = into < register ? 0 : 1;
  const { line } = expression;
  switch (expression.kind) {
    case 'string':
    case 'number':
      scope.emit(operation.constant, into, scope.constant(expression.value), 0, line);
      return used;
    case 'nil':
      scope.emit(operation.nil, into, into, 0, line);
      return used;
    case 'true':
    case 'false':
      scope.emit(operation.boolean, into, expression.kind === 'true' ? 1 : 0, 0, line);
      return used;
    case 'name':
      compileName(scope, into, expression.name, line);
      return used;
    case 'vararg':
      if (!scope.isVararg) throw new CompileFault(line, "cannot use '...' outside a vararg function", expression);
      scope.needsArg = false;
      scope.emit(operation.vararg, into, 2 + target.results, 0, line);
      if (scope.registerTop > into + 2 + target.results || target.results < -1) return 0;
      return into + 1 + target.results - register;
    case 'index': {
      const [object, next] = compileOperand(scope, register, expression.object, 'register');
      const [key] = compileOperand(scope, next, expression.key, 'constant');
      const op = expression.key.kind === 'string' ? operation.getField : operation.getTable;
      scope.emit(op, into, object, key, line);
      return used;
    }
    case 'table':
      compileTable(scope, register, expression, target);
      return 1;
    case 'arithmetic': {
      const folded = foldConstant(expression);
      if (folded !== null) scope.emit(operation.constant, into, scope.constant(folded), 0, line);
      else {
        const [left, next] = compileOperand(scope, register, expression.left, 'constant');
        const [right] = compileOperand(scope, next, expression.right, 'constant');
        scope.emit(arithmetic[expression.operator], into, left, right, line);
      }
      return used;
    }
    case 'concat': {
      const last = expression.operands.length - 1;
      let next = register;
      for (const operand of expression.operands) next += compileExpression(scope, next, operand, noTarget);
      scope.emit(operation.concat, into, register, register + last, line);
      return used;
    }
    case 'unary':
      compileUnary(scope, register, expression, into);
      return used;
    case 'comparison':
      compileComparison(scope, register, expression, into);
      return used;
    case 'logical':
      compileLogical(scope, register, expression, target);
      return used;
    case 'call':
      return compileCall(scope, register, expression, target);
    default:
      compileClosure(scope, into, expression, target);
      return used;
  }
}

/**
 * Compiles an operand of an instruction: a variable is used where it lives, a constant from the constants where the
 * instruction allows that (~index). Answers the operand and the next free register.
 */
export function compileOperand(
  scope: FunctionScope,
  register: number,
  expression: Expression,
  allowed: 'constant' | 'register',
): [operand: number, next: number] {
  const used = compileExpression(scope, register, expression, noTarget);
  return expression.kind === 'logical' ? [register, register + used] : takeOperand(scope, register, used, allowed);
}

/** Takes back the load that was emitted last, when what it loads can be an operand itself. */
export function takeOperand(
  scope: FunctionScope,
  register: number,
  used: number,
  allowed: 'constant' | 'register',
): [operand: number, next: number] {
  const { code } = scope;
  const last = code.last;
  const op = code.op(last);
  if (code.a(last) >= scope.registerTop) {
    const source = code.b(last);
    if (
      op === operation.move ||
      (op === operation.constant && allowed === 'constant' && source <= maxOperandConstant)
    ) {
      code.pop();
      return [op === operation.move ? source : ~source, register];
    }
  }
  return [register, register + used];
}

/** A string constant as an operand; one of too high a number is loaded first. */
export function constantOperand(
  scope: FunctionScope,
  register: number,
  value: string,
  line: number,
): [operand: number, next: number] {
  const index = scope.constant(value);
  if (index <= maxOperandConstant) return [~index, register];
  scope.emit(operation.constant, register, index, 0, line);
  return [register, register + 1];
}

/** Compiles the body of a function in a scope of its own. */
export function compileFunction(scope: FunctionScope, expression: FunctionExpression, isMethod: boolean): void {
  scope.lineDefined = expression.line;
  scope.lastLine = expression.lastLine;
  if (expression.parameters.length > maxRegisters) throw new CompileFault(scope.lineDefined, 'register overflow');
  scope.parameters = expression.parameters.length + (isMethod ? 1 : 0);
  if (isMethod) scope.declare('self');
  for (const parameter of expression.parameters) scope.declare(parameter.text);
  if (expression.isVararg) {
    if (scope.parent !== null) scope.declare('arg');
    scope.isVararg = true;
    scope.needsArg = true;
  }
  compileChunk(scope, expression.body, false);
  scope.emit(operation.return, 0, 1, 0, expression.lastLine);
}

const maxOperandConstant = 255;

const arithmetic = {
  '+': operation.add,
  '-': operation.subtract,
  '*': operation.multiply,
  '/': operation.divide,
  '%': operation.modulo,
  '^': operation.power,
} as const;

function compileName(scope: FunctionScope, into: number, name: string, line: number): void {
  switch (scope.kindOf(name)) {
    case 'global':
      scope.emit(operation.getGlobal, into, scope.constant(name), 0, line);
      break;
    case 'upvalue':
      scope.emit(operation.getUpvalue, into, scope.upvalue(name), 0, line);
      break;
    case 'local':
      scope.emit(operation.move, into, scope.find(name), 0, line);
  }
}

function compileUnary(
  scope: FunctionScope,
  register: number,
  expression: Extract<Expression, { kind: 'unary' }>,
  into: number,
): void {
  const { operator, operand, line } = expression;
  if (operator === '-') {
    const folded = foldConstant(expression);
    if (folded !== null) {
      scope.emit(operation.constant, into, scope.constant(folded), 0, line);
      return;
    }
  }
  if (operator === 'not' && (operand.kind === 'true' || operand.kind === 'false' || operand.kind === 'nil')) {
    scope.emit(operation.boolean, into, operand.kind === 'true' ? 0 : 1, 0, line);
    return;
  }
  const [source] = compileOperand(scope, register, operand, 'register');
  const op = operator === '-' ? operation.negate : operator === 'not' ? operation.not : operation.length;
  scope.emit(op, into, source, 0, line);
}

/**
 * Array items go in groups of 50. As upstream, a keyed field right behind a full group sets the group once more, and an open
 * call behind one overwrites it.
 */
function compileTable(scope: FunctionScope, register: number, expression: TableExpression, target: Target): void {
  const { fields, line } = expression;
  scope.emit(operation.newTable, register, 0, 0, line);
  const base = register + 1;
  let next = base;
  let count = 0;
  for (const [i, { key, value }] of fields.entries()) {
    const isLast = i === fields.length - 1;
    const isOpen = key === null && isLast && isMultiple(value);
    if (key !== null) {
      const [keyOperand, afterKey] = compileOperand(scope, next, key, 'constant');
      const [valueOperand] = compileOperand(scope, afterKey, value, 'constant');
      const op = key.kind === 'string' ? operation.setField : operation.setTable;
      scope.emit(op, register, keyOperand, valueOperand, line);
    } else if (isOpen) next += compileExpression(scope, next, value, results(-2));
    else {
      next += compileExpression(scope, next, value, noTarget);
      count++;
    }
    const rest = count % fieldsPerFlush;
    if ((count !== 0 && (rest === 0 || isLast)) || isOpen) {
      next = base;
      const group = Math.trunc((count - 1) / fieldsPerFlush) + 1;
      const size = isLast && isMultiple(value) ? 0 : rest || fieldsPerFlush;
      scope.emit(operation.setList, register, size, group > 511 ? 0 : group, (key ?? value).line);
    }
  }
  if (target.kind === 'local' && target.register !== register)
    scope.emit(operation.move, target.register, register, 0, line);
}

/** True for what may give several values: a call or `...` that stands in no parentheses. */
export function isMultiple(expression: Expression): boolean {
  return (expression.kind === 'call' || expression.kind === 'vararg') && !expression.single;
}

function compileCall(scope: FunctionScope, register: number, expression: CallExpression, target: Target): number {
  const { callee, method, line } = expression;
  // Upstream calls right in the last parameter when the result goes there, and so overwrites it before the arguments.
  const base = target.kind === 'local' && target.register === scope.parameters - 1 ? target.register : register;
  let next = base;
  if (method === null) next += compileExpression(scope, next, callee, noTarget);
  else {
    const [object, afterObject] = compileOperand(scope, next, callee, 'register');
    const [name] = constantOperand(scope, afterObject, method.text, line);
    scope.emit(operation.self, base, object, name, line);
    next = Math.max(object + 1, base + 2);
  }
  const last = expression.arguments.at(-1);
  const isOpen = last !== undefined && isMultiple(last);
  for (const argument of expression.arguments) {
    if (isOpen && argument === last) compileExpression(scope, next, argument, results(-2));
    else next += compileExpression(scope, next, argument, noTarget);
  }
  const count = expression.arguments.length + (method === null ? 0 : 1);
  const at = scope.emit(operation.call, base, isOpen ? 0 : count + 1, target.results + 2, line);
  scope.callNames.set(at, method?.text ?? calleeName(callee));
  if (target.results === 0 && target.kind === 'local' && target.register !== base) {
    scope.emit(operation.move, target.register, base, 0, line);
    return 1;
  }
  return scope.registerTop > base + 2 + target.results || target.results < -1 ? 0 : target.results + 1;
}

function calleeName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'index' && callee.key.kind === 'string' ? callee.key.value : '?';
}

function compileClosure(scope: FunctionScope, into: number, expression: FunctionExpression, target: Target): void {
  const inner = new FunctionScope(scope.chunk, scope, scope.isTraced);
  compileFunction(inner, expression, target.kind === 'method');
  const captures = inner.upvalues.map((name) => scope.capture(name));
  scope.emit(operation.closure, into, scope.addPrototype(inner.finish(captures)), 0, expression.line);
  // One more instruction for each capture, never run: upstream's jumps count them.
  for (const { fromRegister, index } of captures)
    scope.emit(fromRegister ? operation.move : operation.getUpvalue, 0, index, 0, expression.line);
}
