import type { Member, MemberPath } from '../language.ts';
import { fromByteText } from './bytes.ts';
import type { LuaProgram } from './parse.ts';
import type { Expression, Statement } from './syntax-tree.ts';
import { walk } from './walk.ts';

/**
 * The members of `event` that a script reads, up to the first index that is no text. Nothing that it may have written itself, and
 * nothing at all where `event` may be another table or what is written cannot be told.
 */
export function memberPaths(program: LuaProgram): MemberPath[] {
  if (program.prototype === null) return [];
  const wasWritten = writesOf(program);
  const targets = new Set(targetsIn(program.statements));
  const seen = new Set<Expression>();
  const paths: MemberPath[] = [];
  walk(program.statements, {
    expression(expression) {
      if (expression.kind !== 'index' || targets.has(expression)) return;
      const path = seen.has(expression) ? [] : pathOf(expression, program);
      if (path === null) return;
      seen.add(expression.object);
      if (path.length > 0 && !wasWritten(path)) paths.push(path);
    },
  });
  return paths;
}

/** Whether a script may have written a member itself: under `event`, or in a table that may be a part of it. */
function writesOf(program: LuaProgram): (path: MemberPath) => boolean {
  const values = valuesIn(program.statements);
  const isOwnTable = (object: Expression) => {
    const own = values.filter(({ name }) => object.kind === 'name' && name === object.name);
    return own.length > 0 && own.every(({ value }) => value?.kind === 'table');
  };
  const names = new Set<string>();
  const paths: MemberPath[] = [];
  let isUnknown = values.some(({ name }) => name === 'event') || program.statements.some(reachesAnything);
  for (const target of targetsIn(program.statements)) {
    if (target.kind !== 'index' || target.key.kind === 'number' || isOwnTable(target.object)) continue;
    const path = pathOf(target, program);
    if (path !== null) paths.push(path);
    else if (target.key.kind === 'string') names.add(fromByteText(target.key.value));
    else isUnknown = true;
  }
  const within = (read: MemberPath, written: MemberPath) => written.every(({ name }, i) => name === read[i]?.name);
  return (path) =>
    isUnknown || path.some(({ name }) => names.has(name)) || paths.some((written) => within(path, written));
}

/** What is assigned to, and the functions that are declared. */
function targetsIn(statements: readonly Statement[]): Expression[] {
  const targets: Expression[] = [];
  walk(statements, {
    statement(statement) {
      if (statement.kind === 'assign') targets.push(...statement.targets);
      else if (statement.kind === 'function') targets.push(statement.target);
    },
  });
  return targets;
}

interface Value {
  readonly name: string;
  /** `undefined` where the script does not show it. */
  readonly value: Expression | undefined;
}

/** All that a script gives to names. */
function valuesIn(statements: readonly Statement[]): Value[] {
  const found: Value[] = [];
  walk(statements, {
    statement: (statement) => void found.push(...valuesOf(statement)),
    expression(expression) {
      if (expression.kind !== 'function') return;
      for (const { text } of expression.parameters) found.push({ name: text, value: undefined });
    },
  });
  return found;
}

function valuesOf(statement: Statement): Value[] {
  switch (statement.kind) {
    case 'local':
      return statement.names.map(({ text }, i) => ({ name: text, value: statement.values[i] }));
    case 'generic for':
      return statement.names.map(({ text }) => ({ name: text, value: undefined }));
    case 'numeric for':
      return [{ name: statement.name.text, value: undefined }];
    case 'assign':
      return statement.targets.flatMap((target, i) =>
        target.kind === 'name' ? [{ name: target.name, value: statement.values[i] }] : [],
      );
    case 'function':
      return statement.target.kind === 'name' ? [{ name: statement.target.name, value: undefined }] : [];
    default:
      return [];
  }
}

/** What may write where no assignment stands. */
function reachesAnything(statement: Statement): boolean {
  let reaches = false;
  walk([statement], {
    expression(expression) {
      reaches ||= expression.kind === 'name' && strong.has(expression.name);
    },
  });
  return reaches;
}

const strong: ReadonlySet<string> = new Set(
  '_G rawset setmetatable getfenv setfenv load loadstring dofile require module'.split(' '),
);

/** The texts behind `event`; `null` for what does not begin there, or with an index that is no text. */
function pathOf(expression: Expression, program: LuaProgram): Member[] | null {
  if (expression.kind === 'name') return expression.name === 'event' ? [] : null;
  if (expression.kind !== 'index' || expression.key.kind !== 'string') return null;
  const path = pathOf(expression.object, program);
  if (path === null) return null;
  const { value, start, end } = expression.key;
  const quotes = end - start === value.length ? 0 : 1;
  path.push({
    name: fromByteText(value),
    start: program.offset(start + quotes),
    end: program.offset(end - quotes),
  });
  return path;
}
