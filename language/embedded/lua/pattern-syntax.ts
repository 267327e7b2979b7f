import { type ByteSet, type Member, classOf, only, rangeOf } from './byte-set.ts';
import { PatternFault } from './pattern-fault.ts';

/** A pattern as it is written. `isTail`: it ends in `$`, the end of the subject. */
export interface PatternSyntax {
  readonly parts: readonly Part[];
  readonly isAnchored: boolean;
  readonly isTail: boolean;
}

/** A part of a pattern that a quantifier may follow, or not. */
export type Part =
  | { readonly kind: 'single'; readonly set: ByteSet }
  | { readonly kind: 'repeat'; readonly set: ByteSet; readonly quantifier: string }
  | { readonly kind: 'position' }
  | { readonly kind: 'group'; readonly parts: readonly Part[] }
  | { readonly kind: 'balanced'; readonly open: number; readonly close: number }
  | { readonly kind: 'capture'; readonly number: number };

/** Reads a pattern of bytes as upstream's scanner does; throws a `PatternFault`. */
export function parsePattern(source: string): PatternSyntax {
  return new PatternParser(source).parse();
}

const deepestGroup = 200;

class PatternParser {
  private readonly source: string;
  private at = 0;
  private isTail = false;
  /** A `%` was the last character: upstream's scanner has gone over the end. */
  private hasEnded = false;
  private depth = 0;

  constructor(source: string) {
    this.source = source;
  }

  parse(): PatternSyntax {
    const isAnchored = this.source.startsWith('^');
    if (isAnchored) this.at++;
    const parts = this.parts(true);
    return { parts, isAnchored, isTail: this.isTail };
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

  /** Where upstream's scanner stands: at the character read last. */
  private position(): number {
    return this.hasEnded ? -1 : Math.max(0, this.at - 1);
  }
}
