import { memberPaths as pathsInTemplate } from '../../embedded/gotemplate/member-paths.ts';
import { memberPaths as pathsInJq } from '../../embedded/jq/member-paths.ts';
import { memberReads } from '../../embedded/expr/member-paths.ts';
import { parse as parseExpr } from '../../embedded/expr/parse.ts';
import type { MemberPath } from '../../embedded/language.ts';
import { memberPaths as pathsInLua } from '../../embedded/lua/member-paths.ts';
import type { Path } from '../../yaml/path.ts';
import { jqOf, luaOf, templateOf } from '../parsed.ts';
import type { Use } from './problems.ts';

/** A path into an event as it is written: a key of gjson, or members that a script reads. */
export type Written = Use & { readonly at: Path } & (
    | { readonly key: string; readonly members?: never }
    | { readonly key?: never; readonly members: MemberPath }
  );

/**
 * The plain members at the beginning of a key: modifiers, queries and wildcards build paths of their own. Brackets are part of
 * a name, and before a point at the beginning there is an empty one.
 */
export function inKey(key: string, at: Path, as: Use['as']): Written[] {
  const plain = /^\.?[\w$-][\w$[\]-]*(\.[\w$-][\w$[\]-]*)*/.exec(key)?.[0] ?? '';
  const members = plain === '' ? [] : plain.split('.');
  // In `a.b*` and `a.b\.c` the last one is only a part of a key.
  const steps = /^([.|]|$)/.test(key.slice(plain.length)) ? members : members.slice(0, -1);
  return steps.length === 0 ? [] : [{ steps, isWhole: steps.join('.') === key, as, at, key }];
}

/** What the filter of an event source reads. */
export function inExpression(expression: string, at: Path): Written[] {
  const { value: program } = parseExpr(expression);
  const reads = program === null ? [] : memberReads(program).filter(({ members }) => !isDashed(members, expression));
  return reads.map(({ members, isText }) => ({
    steps: members.map(({ name }) => name),
    isWhole: true,
    as: isText ? 'compared' : 'condition',
    at,
    members,
  }));
}

/** With a dash and no space one name is meant, of which only a part is read (`source-filter`). */
function isDashed(members: MemberPath, expression: string): boolean {
  const [before, behind] = [expression.slice(0, members[0]!.start), expression.slice(members.at(-1)!.end)];
  return /[\p{L}\p{Nd}_$]-$/u.test(before) || /^-[\p{L}_$]/u.test(behind);
}

export function inLua(script: string, at: Path): Written[] {
  return inScript(pathsInLua(luaOf(script).value), at);
}

export function inJq(program: string, at: Path): Written[] {
  return inScript(pathsInJq(jqOf(program).value), at);
}

/** What the template reads of its data, of which `.Input` is the event's. */
export function inTemplate(template: string, at: Path): Written[] {
  return inScript(pathsInTemplate(templateOf(template).value), at);
}

/** Behind `.Input` of a template. */
export function behindInput({ members = [], at }: Written): Written[] {
  return members[0]?.name === 'Input' ? inScript([members.slice(1)], at) : [];
}

function inScript(paths: readonly MemberPath[], at: Path): Written[] {
  const filled = paths.filter(({ length }) => length > 0);
  return filled.map((members) => ({
    steps: members.map(({ name }) => name),
    isWhole: true,
    as: 'script',
    at,
    members,
  }));
}
