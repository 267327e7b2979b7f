import type { Member, MemberPath } from '../language.ts';
import type { Command, List, Operand, Pipe, Statement, Template } from './node.ts';

/**
 * The members of its data that a template reads for certain, also through `index`: not what stands behind another dot (`range`,
 * `with`, `define`), nor behind variables other than `$`.
 */
export function memberPaths({ root }: Template): MemberPath[] {
  return inList(root, 'data');
}

/** What the dot is. */
type Dot = 'data' | 'other';

function inList({ nodes }: List, dot: Dot): MemberPath[] {
  return nodes.flatMap((node) => inStatement(node, dot));
}

function inStatement(node: Statement, dot: Dot): MemberPath[] {
  switch (node.kind) {
    case 'action':
      return inPipe(node.pipe, dot);
    case 'template':
      return node.pipe === null ? [] : inPipe(node.pipe, dot);
    case 'if':
    case 'range':
    case 'with': {
      const otherwise = node.otherwise === null ? [] : inList(node.otherwise, dot);
      return [...inPipe(node.pipe, dot), ...inList(node.list, node.kind === 'if' ? dot : 'other'), ...otherwise];
    }
    default:
      return [];
  }
}

function inPipe({ commands }: Pipe, dot: Dot): MemberPath[] {
  return commands.flatMap((command) => inCommand(command, dot));
}

/** `index .a "b" "c"` goes on from its first argument. */
function inCommand({ operands }: Command, dot: Dot): MemberPath[] {
  const paths = operands.map((operand) => inOperand(operand, dot));
  const [called, from, ...keys] = operands;
  const [path] = paths[1] ?? [];
  const isIndex = called?.kind === 'identifier' && called.name === 'index';
  if (isIndex && path !== undefined && (from?.kind === 'field' || from?.kind === 'variable'))
    paths[1] = [[...path, ...textsAtFirst(keys)]];
  return paths.flat();
}

function textsAtFirst(keys: readonly Operand[]): Member[] {
  const members: Member[] = [];
  for (const key of keys) {
    if (key.kind !== 'string') break;
    members.push({ name: key.text, start: key.start + 1, end: key.end - 1 });
  }
  return members;
}

function inOperand(operand: Operand, dot: Dot): MemberPath[] {
  switch (operand.kind) {
    case 'field':
      return dot === 'data' ? [membersOf(operand.names, operand.start)] : [];
    case 'variable': {
      const [name, ...names] = operand.names;
      return name === '$' && names.length > 0 ? [membersOf(names, operand.start + 1)] : [];
    }
    case 'chain':
      return inOperand(operand.operand, dot);
    case 'pipe':
      return inPipe(operand, dot);
    default:
      return [];
  }
}

/** `.a.b` has nothing but its points between the names. */
function membersOf(names: readonly string[], from: number): Member[] {
  let end = from;
  return names.map((name) => {
    const start = end + 1;
    end = start + name.length;
    return { name, start, end };
  });
}
