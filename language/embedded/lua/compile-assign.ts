import { compileExpression, compileOperand, isMultiple, takeOperand } from './compile-expression.ts';
import type { FunctionScope } from './function-scope.ts';
import { operation } from './operation.ts';
import type { Expression, LocalStatement } from './syntax-tree.ts';
import { type Target, localTarget, noRegister, noTarget, results } from './target.ts';

/** What is assigned to, once its object and key are computed. */
interface Place {
  readonly expression: Expression;
  readonly target: Target;
  key: number;
  /** The operand that is stored in a table. */
  value: number;
  needsMove: boolean;
}

/** Assigns values to names, fields and elements. */
export function compileAssign(
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

/** `local a, b = …` and `local function`. */
export function compileLocal(scope: FunctionScope, statement: LocalStatement): void {
  const { names, values, line } = statement;
  const register = scope.registerTop;
  const isFunction = names.length === 1 && values.length === 1 && values[0]!.kind === 'function';
  if (isFunction) scope.declare(names[0]!.text);
  compileInto(scope, values, { register, count: names.length, wanted: names.length, line });
  if (!isFunction) for (const name of names) scope.declare(name.text);
}

/** Values into consecutive registers, of which `count` have names and `wanted` are filled by an open last value. */
export function compileInto(
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
