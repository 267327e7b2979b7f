import type { Member } from '../language.ts';
import { environmentNames } from './environment.ts';
import { type Node, childrenOf } from './node.ts';
import type { Program } from './parse.ts';

/** Members that an expression reads of the data, one inside the other; `isText`: what is found is compared with a text. */
export interface MemberRead {
  readonly members: readonly Member[];
  readonly isText: boolean;
}

/** What an expression of an event source's filter reads of the event's data, without functions and the names that it makes itself. */
export function memberReads({ root, source }: Program): MemberRead[] {
  const own = new Set(environmentNames);
  for (const node of all(root)) if (node.kind === 'declaration') own.add(node.name);
  const reads = (node: Node, isText: boolean): MemberRead[] => {
    const members = chainOf(node, source);
    if (members !== null) return members.length === 0 || own.has(members[0]!.name) ? [] : [{ members, isText }];
    if (node.kind === 'chain') return reads(node.inner, isText);
    // A key that is worked out ends the path, not what it begins with.
    if (node.kind === 'call' && node.callee.kind === 'identifier')
      return node.arguments.flatMap((each) => reads(each, false));
    const compares = node.kind === 'binary' && comparisons.has(node.operator);
    const withText = compares && [node.left, node.right].some(({ kind }) => kind === 'string');
    return childrenOf(node).flatMap((child) => reads(child, withText));
  };
  return reads(root, false);
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', 'startsWith', 'endsWith', 'matches']);

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* all(child);
}

/** The members behind a name; `null` for what does not begin with one, or has a key that is no text. */
function chainOf(node: Node, source: string): Member[] | null {
  if (node.kind === 'chain') return chainOf(node.inner, source);
  if (node.kind === 'identifier') return node.name.startsWith('$') ? [] : placed(node.name, node.at, source);
  if (node.kind !== 'member' || node.property.kind !== 'string') return null;
  const before = chainOf(node.object, source);
  if (before === null || before.length === 0) return before;
  const { value, at } = node.property;
  const member = placed(value, /["'`]/.test(source[at] ?? '') ? at + 1 : at, source);
  return member.length === 0 ? [] : [...before, ...member];
}

/** A name at its place; nothing for one that is written with escapes. */
function placed(name: string, start: number, source: string): Member[] {
  return source.startsWith(name, start) ? [{ name, start, end: start + name.length }] : [];
}
