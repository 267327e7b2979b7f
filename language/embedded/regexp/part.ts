import type { CodePoints } from './code-points.ts';

/**
 * A parsed piece of a pattern, written again in the small dialect that needs no tables of the engine's own: classes are
 * explicit ranges, groups have no names, flags are gone. The figures are those of Go's syntax tree, for its limits.
 */
export interface Part {
  readonly text: string;
  /** True when a repetition operator may follow the text directly. */
  readonly atom: boolean;
  /** Characters that merge with their neighbours into one string; the two kinds do not mix. */
  readonly literal?: 'exact' | 'folded' | undefined;
  /** Not in a group that captures, it merges with one of its kind that it is a part of. */
  readonly merges?: 'concatenation' | 'alternation';
  /** Matches exactly one character, so that `a|b` becomes one class. */
  readonly single: boolean;
  readonly height: number;
  /** Instructions of the compiled program. */
  readonly size: number;
  /** The greatest product of nested repetition counts. */
  readonly copies: number;
}

export interface Count {
  readonly operator: '*' | '+' | '?' | '{';
  readonly min: number;
  /** -1: no upper limit. */
  readonly max: number;
  readonly greedy: boolean;
}

export const empty: Part = { text: '(?:)', atom: true, single: false, height: 1, size: 1, copies: 1 };

export function anchor(text: string): Part {
  return { ...empty, text };
}

export function literal(point: number): Part {
  return { ...empty, text: escape(point), single: true, literal: 'exact' };
}

/** A class; one of a single character is that character. */
export function characters(set: CodePoints): Part {
  const isOne = set.length === 2 && set[0] === set[1];
  return isOne ? literal(set[0]!) : { ...empty, text: classText(set), single: true };
}

/** A character with all that are the same but for their case. */
export function foldedLiteral(set: CodePoints): Part {
  return { ...empty, text: classText(set), single: true, literal: 'folded' };
}

export function concatenate(parts: readonly Part[]): Part {
  if (parts.length === 0) return empty;
  if (parts.length === 1) return parts[0]!;
  const { literal } = parts[0]!;
  const string = literal !== undefined && parts.every((part) => part.literal === literal);
  return {
    text: parts.map((part) => part.text).join(''),
    atom: false,
    single: false,
    ...(string ? { literal, height: 1 } : merged(parts, 'concatenation')),
    size: parts.reduce((sum, part) => sum + part.size, 0),
    copies: greatestCopies(parts),
  };
}

export function alternate(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const single = parts.every((part) => part.single);
  return {
    text: parts.map((part) => part.text).join('|'),
    atom: false,
    single,
    ...(single ? { height: 1 } : merged(parts, 'alternation')),
    size: single ? 1 : parts.reduce((sum, part) => sum + part.size, parts.length - 1),
    copies: greatestCopies(parts),
  };
}

export function group(part: Part): Part {
  return part.atom ? part : { ...part, text: `(?:${part.text})`, atom: true };
}

export function capture(part: Part): Part {
  const text = `(${part.text})`;
  return { text, atom: true, single: false, height: part.height + 1, size: part.size + 2, copies: part.copies };
}

export function repeat(part: Part, count: Count): Part {
  return {
    text: group(part).text + operatorText(count) + (count.greedy ? '' : '?'),
    atom: false,
    single: false,
    height: part.height + 1,
    size: repeatedSize(part.size, count),
    copies: repeatedCopies(part.copies, count),
  };
}

function operatorText({ operator, min, max }: Count): string {
  if (operator !== '{') return operator;
  if (max === min) return `{${min}}`;
  return max === -1 ? `{${min},}` : `{${min},${max}}`;
}

function repeatedSize(size: number, { operator, min, max }: Count): number {
  if (operator === '*') return size + 2;
  if (operator !== '{') return size + 1;
  if (max === -1) return min === 0 ? size + 2 : 1 + min * size;
  return Math.max(1, max * size + (max - min));
}

function repeatedCopies(copies: number, { operator, min, max }: Count): number {
  if (operator !== '{') return copies;
  if (max === 0) return 1;
  return copies * Math.max(1, max === -1 ? min : max);
}

/** The height of a node whose parts of the same kind are taken apart into theirs. */
function merged(parts: readonly Part[], kind: Part['merges'] & string): Pick<Part, 'merges' | 'height'> {
  const heights = parts.map(({ merges, height }) => (merges === kind ? height - 1 : height));
  return { merges: kind, height: 1 + Math.max(...heights) };
}

function greatestCopies(parts: readonly Part[]): number {
  return parts.reduce((most, { copies }) => Math.max(most, copies), 0);
}

function classText(set: CodePoints): string {
  if (set.length === 0) return String.raw`[^\x00-\x{10ffff}]`;
  let text = '';
  for (let i = 0; i < set.length; i += 2)
    text += set[i] === set[i + 1] ? escape(set[i]!) : `${escape(set[i]!)}-${escape(set[i + 1]!)}`;
  return `[${text}]`;
}

function escape(point: number): string {
  if (point < 0x20 || point > 0x7e) return `\\x{${point.toString(16)}}`;
  const character = String.fromCodePoint(point);
  return /[A-Za-z0-9_ ]/.test(character) ? character : `\\${character}`;
}
