import { PatternFault } from './pattern-fault.ts';
import type { Instruction, Pattern } from './pattern.ts';
import type { Run } from './run.ts';
import { GoPanic } from './value.ts';

/**
 * What matched: pairs of offsets, the whole match first, then the captures. A position capture holds its 1-based
 * position twice, negated.
 */
export type Captures = readonly number[];

/** All matches from `offset` on, at most `limit` of them (-1: all). Pays for each step. */
export function findMatches(
  pattern: Pattern,
  subject: string,
  options: { readonly offset: number; readonly limit: number; readonly run: Run },
): Captures[] {
  const { offset, limit, run } = options;
  const matches: Captures[] = [];
  for (let at = offset; at <= subject.length; ) {
    const found = matchAt(pattern.code, subject, at, run);
    at++;
    if (found !== null) {
      run.allocate(48);
      at = Math.max(at, found.end);
      matches.push(found.captures);
    }
    if (matches.length === limit || pattern.isAnchored) break;
  }
  return matches;
}

/** Upstream recurses for each choice and each capture, and gives up here. */
const deepestChoice = 1_000_000;

function matchAt(
  code: readonly Instruction[],
  subject: string,
  start: number,
  run: Run,
): { readonly captures: number[]; readonly end: number } | null {
  const captures: number[] = [];
  // What to go back to: a choice [instruction, position], or a capture [-1 - slot, its old value].
  const choices: number[] = [];
  let pc = 0;
  let at = start;
  let steps = 0;
  for (;;) {
    if (++steps > 1000) {
      run.spend(steps);
      steps = 0;
    }
    const instruction = code[pc]!;
    let isMatching = true;
    switch (instruction.op) {
      case 'byte':
        isMatching = at < subject.length && instruction.set[subject.charCodeAt(at)] === 1;
        pc++;
        at++;
        break;
      case 'match':
        run.spend(steps);
        return { captures, end: at };
      case 'match at end':
        if (at >= subject.length) {
          run.spend(steps);
          return { captures, end: at };
        }
        isMatching = false;
        break;
      case 'jump':
        pc = instruction.to;
        break;
      case 'split':
        choices.push(instruction.second, at);
        pc = instruction.first;
        break;
      case 'save': {
        const { slot } = instruction;
        while (captures.length <= slot) captures.push(0);
        choices.push(-1 - slot, captures[slot]!);
        captures[slot] = at;
        pc++;
        break;
      }
      case 'position': {
        const { slot } = instruction;
        while (captures.length <= slot + 1) captures.push(0);
        captures[slot] = -(at + 1);
        captures[slot + 1] = -(at + 1);
        pc++;
        break;
      }
      case 'balanced': {
        const end = balancedEnd(subject, at, instruction.open, instruction.close);
        steps += Math.max(0, end - at);
        isMatching = end >= 0;
        pc++;
        at = end;
        break;
      }
      case 'capture': {
        const text = capturedText(captures, subject, instruction.number * 2);
        steps += text.length;
        isMatching = subject.startsWith(text, at);
        pc++;
        at += text.length;
      }
    }
    if (choices.length > 2 * deepestChoice) throw new PatternFault('pattern/input too complex');
    while (!isMatching) {
      const value = choices.pop();
      if (value === undefined) {
        run.spend(steps);
        return null;
      }
      const kind = choices.pop()!;
      if (kind < 0) captures[-1 - kind] = value;
      else {
        pc = kind;
        at = value;
        isMatching = true;
      }
    }
  }
}

/** Behind the bracket that closes the one at `start`; -1 when there is none. */
function balancedEnd(subject: string, start: number, open: number, close: number): number {
  if (start >= subject.length || subject.charCodeAt(start) !== open) return -1;
  let depth = 1;
  for (let at = start + 1; at < subject.length; at++) {
    const code = subject.charCodeAt(at);
    if (code === close && --depth === 0) return at + 1;
    if (code === open) depth++;
  }
  return -1;
}

/** What the capture at `slot` holds already. */
function capturedText(captures: Captures, subject: string, slot: number): string {
  if (slot >= captures.length - 1) throw new PatternFault('invalid capture index');
  const end = Math.abs(captures[slot + 1]!);
  // A position capture at the end lies behind it.
  if (end > subject.length)
    throw new GoPanic(`runtime error: slice bounds out of range [:${end}] with capacity ${subject.length}`);
  const start = Math.abs(captures[slot]!);
  if (start > end) throw new GoPanic(`runtime error: slice bounds out of range [${start}:${end}]`);
  return subject.slice(start, end);
}
