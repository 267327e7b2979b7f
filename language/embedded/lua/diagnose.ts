import { nearest } from '../../text/nearest.ts';
import type { LanguageError, Span } from '../language.ts';
import { catalogue, libraries, membersOf } from './catalogue.ts';
import type { LuaProgram } from './parse.ts';
import type { Expression, Statement } from './syntax-tree.ts';
import { nested, walk } from './walk.ts';

export type DiagnosisCode = 'no-return' | 'unreachable' | 'always-nil' | 'never-true' | 'never-table';

export interface Diagnosis extends LanguageError {
  readonly code: DiagnosisCode;
}

/**
 * What is certainly not meant, in a script that parses: a filter that never returns `true` or a transform that never returns a table,
 * statements that cannot be reached, members that no library has. Says nothing where the script could still be right.
 */
export function diagnose(program: LuaProgram, use: 'filter' | 'transform'): Diagnosis[] {
  if (program.prototype === null) return [];
  const found: Diagnosis[] = [];
  const report = (code: DiagnosisCode, message: string, span: Span) =>
    found.push({ code, message, start: program.offset(span.start), end: program.offset(span.end) });
  const { statements } = program;
  const returns = returnsOf(statements);
  const whole = { start: statements[0]?.start ?? 0, end: statements.at(-1)?.end ?? 0 };
  if (returns.length === 0) {
    const result = use === 'filter' ? 'every event is rejected' : 'every event is dropped with an error';
    report('no-return', `the script returns nothing: ${result}`, whole);
  } else if (use === 'filter' && returns.every(({ values }) => isNeverTrue(values.at(-1))))
    report('never-true', 'the last returned value is never true: every event is rejected', returns.at(-1)!);
  else if (use === 'transform' && returns.every(({ values }) => isNeverTable(values.at(-1))))
    report('never-table', 'the last returned value is never a table: every event is discarded', returns.at(-1)!);
  const changed = assignedNames(statements);
  reportUnreachable(statements, changed, report);
  reportNil(statements, changed, report);
  return found.sort((a, b) => a.start - b.start);
}

type Report = (code: DiagnosisCode, message: string, span: Span) => void;

/** The returns of the chunk itself, not of functions inside. */
function returnsOf(statements: readonly Statement[]): Extract<Statement, { kind: 'return' }>[] {
  return statements.flatMap((statement) =>
    statement.kind === 'return' ? [statement] : nested(statement).flatMap((body) => returnsOf(body)),
  );
}

function isNeverTrue(value: Expression | undefined): boolean {
  if (value === undefined) return true;
  return ['nil', 'false', 'number', 'string', 'table', 'function', 'concat'].includes(value.kind);
}

function isNeverTable(value: Expression | undefined): boolean {
  if (value === undefined) return true;
  return ['nil', 'true', 'false', 'number', 'string', 'function', 'concat'].includes(value.kind);
}

/** What stands behind a statement that does not end, or that ends its block; branches that a constant condition excludes. */
function reportUnreachable(statements: readonly Statement[], changed: ReadonlySet<string>, report: Report): void {
  for (const [i, statement] of statements.entries()) {
    const excluded = excludedIn(statement);
    if (excluded !== null) report('unreachable', `this is never reached: ${excluded.why}`, excluded);
    for (const body of nested(statement))
      if (excluded === null || !isWithin(body, excluded)) reportUnreachable(body, changed, report);
    if (!endsBlock(statement, changed)) continue;
    const rest = statements.slice(i + 1);
    if (rest.length === 0 || rest.some(({ kind }) => kind === 'label')) continue;
    report('unreachable', 'this is never reached', { start: rest[0]!.start, end: rest.at(-1)!.end });
    return;
  }
}

/** Nothing behind the statement in its block is ever reached from it. */
function endsBlock(statement: Statement, changed: ReadonlySet<string>): boolean {
  switch (statement.kind) {
    case 'goto':
    case 'return':
    case 'break':
      return true;
    case 'do':
      return endsAll(statement.body, changed);
    case 'if':
      return [...statement.clauses.map(({ body }) => body), statement.otherwise].every((body) =>
        endsAll(body, changed),
      );
    default:
      return isEndless(statement) || (isError(statement) && !changed.has('error'));
  }
}

function endsAll(body: readonly Statement[], changed: ReadonlySet<string>): boolean {
  const last = body.findIndex((statement) => endsBlock(statement, changed));
  return last >= 0 && !body.slice(last).some(({ kind }) => kind === 'label');
}

/** The branches of an `if` that a condition excludes which is always the same. */
function excludedIn(statement: Statement): (Span & { readonly why: string }) | null {
  if (statement.kind !== 'if') return null;
  const { clauses, otherwise } = statement;
  for (const [i, { condition, body }] of clauses.entries()) {
    const truth = truthOf(condition);
    if (truth === null) continue;
    const excluded = truth
      ? [...clauses.slice(i + 1).flatMap((clause) => [clause.condition, ...clause.body]), ...otherwise]
      : body;
    if (excluded.length === 0) continue;
    const why = truth
      ? 'the condition before it is always true (all but false and nil counts as true)'
      : 'the condition is always false';
    return { start: excluded[0]!.start, end: excluded.at(-1)!.end, why };
  }
  return null;
}

/** What an expression counts as, whatever the event is; `null` where that is not certain. */
function truthOf({ kind }: Expression): boolean | null {
  if (kind === 'nil' || kind === 'false') return false;
  return kind === 'true' || kind === 'number' || kind === 'string' || kind === 'table' || kind === 'function'
    ? true
    : null;
}

function isWithin(body: readonly Statement[], { start, end }: Span): boolean {
  return body.length > 0 && start <= body[0]!.start && body.at(-1)!.end <= end;
}

function isError(statement: Statement): boolean {
  if (statement.kind !== 'call') return false;
  const { callee, method } = statement.call;
  return method === null && callee.kind === 'name' && callee.name === 'error';
}

function isEndless(statement: Statement): boolean {
  if (statement.kind !== 'while' || statement.condition.kind !== 'true') return false;
  return !leaves(statement.body);
}

/** True when a loop's body has a `break` of its own, or a `goto` or `return` anywhere. */
function leaves(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (statement.kind === 'break' || statement.kind === 'goto' || statement.kind === 'return') return true;
    return nested(statement).some((body) => leaves(body));
  });
}

/** Globals and local names that the script gives a value itself. */
function assignedNames(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  walk(statements, {
    statement(statement) {
      if (statement.kind === 'assign') for (const target of statement.targets) names.add(rootName(target));
      if (statement.kind === 'function') names.add(rootName(statement.target));
      if (statement.kind === 'local' || statement.kind === 'generic for')
        for (const name of statement.names) names.add(name.text);
      if (statement.kind === 'numeric for') names.add(statement.name.text);
    },
    expression(expression) {
      if (expression.kind === 'function') for (const parameter of expression.parameters) names.add(parameter.text);
    },
  });
  return names;
}

function rootName(value: Expression): string {
  let root = value;
  while (root.kind === 'index') root = root.object;
  return root.kind === 'name' ? root.name : '';
}

/** Names that nothing gives a value, and members that a library does not have unless the script puts something into it. */
function reportNil(statements: readonly Statement[], changed: ReadonlySet<string>, report: Report): void {
  const canSetByName = mentions(statements, environments);
  walk(statements, {
    expression(value) {
      if (value.kind === 'name' && !canSetByName && !changed.has(value.name) && !known.has(value.name)) {
        const meant = nearest(value.name, [...known, ...changed]);
        const hint = meant === null ? '' : ` (probably meant: ${meant})`;
        report('always-nil', `nothing gives ${value.name} a value: it is always nil${hint}`, value);
      }
      if (value.kind !== 'index' || value.object.kind !== 'name' || value.key.kind !== 'string') return;
      const library = value.object.name;
      const name = value.key.value;
      const isKnown = !libraries.includes(library) || changed.has(library) || catalogue.has(`${library}.${name}`);
      if (!isKnown && membersOf(library).length > 0 && name !== '__index')
        report('always-nil', `the libraries have no ${library}.${name}: it is always nil`, value);
    },
  });
}

function mentions(statements: readonly Statement[], names: ReadonlySet<string>): boolean {
  let found = false;
  walk(statements, { expression: (value) => void (found ||= value.kind === 'name' && names.has(value.name)) });
  return found;
}

/** What can give a variable a value without naming it. */
const environments: ReadonlySet<string> = new Set(
  '_G getfenv setfenv load loadstring loadfile dofile module require debug package'.split(' '),
);

/** What a script finds when it begins; `arg` is in functions that take any number of arguments. */
const known: ReadonlySet<string> = new Set(['event', 'arg', ...libraries, ...catalogue.keys()]);
