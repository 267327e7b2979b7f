import type { Run } from './run.ts';
import { GoPanic } from './value.ts';

/** What is wrong with a pattern, in upstream's words. */
export class PatternFault extends Error {
  constructor(message: string, at?: number) {
    super(at === undefined ? message : at < 0 ? `${message} at EOS` : `${message} at ${at}`);
  }
}

/**
 * What matched: pairs of offsets, the whole match first, then the captures. A position capture holds its 1-based
 * position twice, negated.
 */
export type Captures = readonly number[];

/** A pattern, compiled. Its dialect is upstream's (`pm/pm.go`): there is no `%f`, and the class of a letter without one is itself. */
export interface Pattern {
  readonly code: readonly Instruction[];
  readonly isAnchored: boolean;
}

/** Compiles a pattern of bytes; throws a `PatternFault`. */
export function compilePattern(source: string): Pattern {
  return new PatternParser(source).parse();
}

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

/** Bytes that a class matches; a set of 256 flags. */
type ByteSet = Uint8Array;

type Instruction =
  | { readonly op: 'byte'; readonly set: ByteSet }
  | { readonly op: 'match' | 'match at end' }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'save' | 'position'; readonly slot: number }
  | { readonly op: 'balanced'; readonly open: number; readonly close: number }
  | { readonly op: 'capture'; readonly number: number };

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
        const slot = instruction.number * 2;
        if (slot >= captures.length - 1) throw new PatternFault('invalid capture index');
        const end = Math.abs(captures[slot + 1]!);
        // A position capture at the end lies behind it.
        if (end > subject.length)
          throw new GoPanic(`runtime error: slice bounds out of range [:${end}] with capacity ${subject.length}`);
        const start = Math.abs(captures[slot]!);
        if (start > end) throw new GoPanic(`runtime error: slice bounds out of range [${start}:${end}]`);
        const text = subject.slice(start, end);
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

/** A part of a pattern that a quantifier may follow, or not. */
type Part =
  | { readonly kind: 'single'; readonly set: ByteSet }
  | { readonly kind: 'repeat'; readonly set: ByteSet; readonly quantifier: string }
  | { readonly kind: 'position' }
  | { readonly kind: 'group'; readonly parts: readonly Part[] }
  | { readonly kind: 'balanced'; readonly open: number; readonly close: number }
  | { readonly kind: 'capture'; readonly number: number };

class PatternParser {
  private readonly source: string;
  private at = 0;
  private isTail = false;
  /** A `%` was the last character: upstream's scanner has gone over the end. */
  private hasEnded = false;
  private depth = 0;
  private slots = 2;
  private readonly code: Instruction[] = [{ op: 'save', slot: 0 }];

  constructor(source: string) {
    this.source = source;
  }

  parse(): Pattern {
    const isAnchored = this.source.startsWith('^');
    if (isAnchored) this.at++;
    const parts = this.parts(true);
    for (const part of parts) this.emit(part);
    if (this.isTail) this.code.push({ op: 'save', slot: 1 }, { op: 'match at end' });
    this.code.push({ op: 'save', slot: 1 }, { op: 'match' });
    return { code: this.code, isAnchored };
  }

  private parts(isTop: boolean): Part[] {
    if (++this.depth > deepestGroup) throw new PatternFault('pattern/input too complex');
    const parts: Part[] = [];
    for (;;) {
      const character = this.source[this.at];
      switch (character) {
        case undefined:
          this.depth--;
          return parts;
        case ')':
          if (isTop) throw new PatternFault("invalid ')'", this.position());
          this.depth--;
          return parts;
        case '(':
          parts.push(this.group());
          break;
        case '%':
          parts.push(this.escape());
          break;
        case '.':
        case '[':
        case ']':
          parts.push({ kind: 'single', set: this.class(true).set });
          break;
        case '*':
        case '+':
        case '-':
        case '?': {
          this.at++;
          const last = parts.at(-1);
          if (last?.kind === 'single') parts.splice(-1, 1, { kind: 'repeat', set: last.set, quantifier: character });
          else parts.push({ kind: 'single', set: only(character) });
          break;
        }
        case '$':
          if (isTop && this.at >= this.source.length - 1) this.isTail = true;
          else parts.push({ kind: 'single', set: only(character) });
          this.at++;
          break;
        default:
          this.at++;
          parts.push({ kind: 'single', set: only(character) });
      }
    }
  }

  private group(): Part {
    this.at++;
    if (this.source[this.at] === ')') {
      this.at++;
      return { kind: 'position' };
    }
    const parts = this.parts(false);
    if (this.source[this.at] !== ')') throw new PatternFault('unfinished capture', -1);
    this.at++;
    return { kind: 'group', parts };
  }

  private escape(): Part {
    const character = this.source[this.at + 1];
    if (character === '0') throw new PatternFault('invalid capture index', this.at);
    if (character !== undefined && character >= '1' && character <= '9') {
      this.at += 2;
      return { kind: 'capture', number: Number(character) };
    }
    if (character === 'b') {
      const [open, close] = [this.source.charCodeAt(this.at + 2), this.source.charCodeAt(this.at + 3)];
      this.at = Math.min(this.at + 4, this.source.length);
      return { kind: 'balanced', open: Number.isNaN(open) ? -1 : open, close: Number.isNaN(close) ? -1 : close };
    }
    return { kind: 'single', set: this.class(true).set };
  }

  /** `%a`, `.`, `[…]` or a character; in a set `.` and `[` mean themselves. */
  private class(isOutside: boolean): { readonly set: ByteSet; readonly character: string | null } {
    const character = this.source[this.at];
    if (character === undefined) throw new PatternFault('unexpected EOS', -1);
    this.at++;
    if (character === '%') {
      const letter = this.source[this.at];
      if (letter === undefined) this.hasEnded = true;
      else this.at++;
      return { set: letter === undefined ? new Uint8Array(256) : classOf(letter), character: null };
    }
    if (character === '.' && isOutside) return { set: new Uint8Array(256).fill(1), character: null };
    if (character === '[' && isOutside) return { set: this.set(), character: null };
    return { set: only(character), character };
  }

  private set(): ByteSet {
    const isNegated = this.source[this.at] === '^';
    if (isNegated) this.at++;
    const members: { set: ByteSet; character: string | null }[] = [];
    let isRange = false;
    for (;;) {
      const character = this.source[this.at];
      if (character === undefined) throw new PatternFault('unexpected EOS', this.position());
      if (members.length > 0 && character === ']') break;
      if (members.length > 0 && character === '-') {
        this.at++;
        isRange = true;
        continue;
      }
      members.push(this.class(false));
      if (isRange) members.push(rangeOf(...(members.splice(-2) as [Member, Member])));
      isRange = false;
    }
    this.at++;
    if (isRange) members.push({ set: only('-'), character: '-' });
    const set = new Uint8Array(256);
    for (let i = 0; i < 256; i++) set[i] = members.some((member) => member.set[i] === 1) === isNegated ? 0 : 1;
    return set;
  }

  private emit(part: Part): void {
    const { code } = this;
    const at = code.length;
    switch (part.kind) {
      case 'single':
        code.push({ op: 'byte', set: part.set });
        break;
      case 'repeat': {
        const byte = { op: 'byte', set: part.set } as const;
        if (part.quantifier === '*')
          code.push({ op: 'split', first: at + 1, second: at + 3 }, byte, { op: 'jump', to: at });
        else if (part.quantifier === '+') code.push(byte, { op: 'split', first: at, second: at + 2 });
        else if (part.quantifier === '-')
          code.push({ op: 'split', first: at + 3, second: at + 1 }, byte, { op: 'jump', to: at });
        else code.push({ op: 'split', first: at + 1, second: at + 2 }, byte);
        break;
      }
      case 'position':
        code.push({ op: 'position', slot: this.slots });
        this.slots += 2;
        break;
      case 'group': {
        const slot = this.slots;
        this.slots += 2;
        code.push({ op: 'save', slot });
        for (const inner of part.parts) this.emit(inner);
        code.push({ op: 'save', slot: slot + 1 });
        break;
      }
      case 'balanced':
        code.push({ op: 'balanced', open: part.open, close: part.close });
        break;
      case 'capture':
        code.push({ op: 'capture', number: part.number });
    }
  }

  /** Where upstream's scanner stands: at the character read last. */
  private position(): number {
    return this.hasEnded ? -1 : Math.max(0, this.at - 1);
  }
}

type Member = { readonly set: ByteSet; readonly character: string | null };

const deepestGroup = 200;

function only(character: string): ByteSet {
  const set = new Uint8Array(256);
  set[character.charCodeAt(0)] = 1;
  return set;
}

/** A range between anything but two characters matches nothing. */
function rangeOf(from: Member, to: Member): Member {
  const set = new Uint8Array(256);
  if (from.character !== null && to.character !== null)
    set.fill(1, from.character.charCodeAt(0), Math.max(from.character.charCodeAt(0), to.character.charCodeAt(0) + 1));
  return { set, character: null };
}

const classes: { readonly [letter: string]: RegExp } = {
  a: /[A-Za-z]/,
  c: /[\x00-\x1f\x7f]/,
  d: /[0-9]/,
  l: /[a-z]/,
  p: /[!-/:-@[-`{-~]/,
  s: /[ \f\n\r\t\v]/,
  u: /[A-Z]/,
  w: /[0-9A-Za-z]/,
  x: /[0-9A-Fa-f]/,
  z: /\x00/,
};

function classOf(letter: string): ByteSet {
  const set = new Uint8Array(256);
  const bytes = classes[letter.toLowerCase()];
  if (bytes === undefined || !/[A-Za-z]/.test(letter)) return only(letter);
  const isNegated = letter >= 'A' && letter <= 'Z';
  for (let i = 0; i < 256; i++) set[i] = bytes.test(String.fromCharCode(i)) === isNegated ? 0 : 1;
  return set;
}
