import type { Member, MemberPath } from '../language.ts';
import type { JqProgram } from './parse.ts';
import type { Entry, Node } from './syntax-tree.ts';

/**
 * The members of its input that a program reads for certain: not what stands behind a pipe (but behind `select`, which hands
 * its input on), in definitions, or in arguments that may be asked with other inputs.
 */
export function memberPaths({ body }: JqProgram): MemberPath[] {
  return body === null ? [] : within(body);
}

/** The same of parts with pipes between. */
export function memberPathsOf(parts: readonly Node[]): MemberPath[] {
  const changing = parts.findIndex((part) => !isSelect(part) && part.type !== 'identity');
  return parts.slice(0, changing < 0 ? parts.length : changing + 1).flatMap(within);
}

/** In a part whose input is that of the program. */
function within(node: Node): MemberPath[] {
  switch (node.type) {
    case 'index': {
      const path = pathOf(node);
      return path === null ? [...within(node.target), ...within(node.key)] : [path];
    }
    case 'slice':
      return [node.target, node.from, node.to].flatMap(withinOptional);
    case 'iterate':
      return within(node.target);
    case 'pipe':
      return memberPathsOf(node.parts);
    case 'string':
      return node.parts.flatMap((part) => (typeof part === 'string' ? [] : within(part)));
    case 'comma':
      return node.parts.flatMap(within);
    case 'bind':
      return [...within(node.source), ...within(node.body)];
    case 'binary':
      return [...within(node.left), ...within(node.right)];
    case 'update':
      // The left side may be there only from now on.
      return node.operator === '|=' ? [] : within(node.right);
    case 'unary':
      return within(node.operand);
    case 'if':
      return [node.condition, node.consequent, node.otherwise].flatMap(withinOptional);
    case 'try':
      return within(node.body);
    case 'reduce':
    case 'foreach':
      return [...within(node.source), ...within(node.initial)];
    case 'call':
      return isSelect(node) ? node.operands.flatMap(within) : [];
    case 'object':
      return node.entries.flatMap(inEntry);
    case 'array':
      return withinOptional(node.body);
    default:
      return [];
  }
}

function withinOptional(node: Node | null): MemberPath[] {
  return node === null ? [] : within(node);
}

/** It cannot be another `select`: what a program defines its own for stands within the definition. */
function isSelect(node: Node): boolean {
  return node.type === 'call' && node.name === 'select' && node.operands.length === 1;
}

/** `{a}` reads `.a`. */
function inEntry({ key, value }: Entry): MemberPath[] {
  const inKey = key.type === 'constant' ? [] : within(key);
  if (value !== null) return [...inKey, ...within(value)];
  const member = memberOf(key);
  return member === null ? inKey : [[member]];
}

/** `.a.b`, up to the first index that is no text. */
function pathOf(node: Node): MemberPath | null {
  if (node.type === 'identity') return [];
  if (node.type !== 'index') return null;
  const member = memberOf(node.key);
  const path = member === null ? null : pathOf(node.target);
  return path === null ? null : [...path, member!];
}

/** A text that is a key, without its quotes. */
function memberOf(key: Node): Member | null {
  if (key.type !== 'constant' || typeof key.value !== 'string') return null;
  const quotes = key.end - key.start === key.value.length ? 0 : 1;
  return { name: key.value, start: key.start + quotes, end: key.end - quotes };
}
