import { type CodePoints, complement, maxCodePoint, normalise } from './code-points.ts';
import { perlClasses, posixClasses } from './named-classes.ts';
import { Scanner } from './scanner.ts';
import { classNamed, foldClosure } from './unicode.ts';

/** Go's limit (`maxRunes`), lowered so that a hostile pattern costs little. */
const maxRanges = 250_000;

/** Reads what stands for sets of characters, or for one: brackets and escapes. */
export abstract class ClassReader extends Scanner {
  private ranges = 0;
  private readonly classes = new Map<string, CodePoints>();

  /** True while upper and lower case are the same. */
  protected abstract isFolding(): boolean;

  /** `\d`, `\pL`, `\P{Greek}` …; `null` when the escape is no class. */
  protected classEscape(): CodePoints | null {
    const letter = this.pattern[this.at + 1];
    if (letter === 'p' || letter === 'P') return this.unicodeClass(letter === 'P');
    const set = letter === undefined ? undefined : perlClasses[letter.toLowerCase()];
    if (set === undefined) return null;
    this.at += 2;
    return this.signed(set, letter !== letter!.toLowerCase());
  }

  private unicodeClass(negated: boolean): CodePoints {
    const start = this.at;
    this.at += 2;
    let name: string;
    if (this.at >= this.pattern.length) name = '';
    else if (this.pattern[this.at] !== '{') name = String.fromCodePoint(this.next());
    else {
      const end = this.pattern.indexOf('}', start);
      if (end < 0) {
        this.checkValid(start, this.pattern.length);
        throw this.fail('invalid character class range', start, this.pattern.length);
      }
      this.checkValid(start + 3, end);
      name = this.pattern.slice(start + 3, end);
      this.at = end + 1;
    }
    const inverted = name.startsWith('^');
    const set = this.namedClass(inverted ? name.slice(1) : name);
    if (set === null) throw this.fail('invalid character class range', start, this.at);
    return negated === inverted ? set : complement(set);
  }

  private namedClass(name: string): CodePoints | null {
    const key = `${this.isFolding()} ${name}`;
    const set = this.classes.get(key) ?? classNamed(name, { fold: this.isFolding() });
    if (set !== null) this.classes.set(key, set);
    return set;
  }

  private signed(set: CodePoints, negated: boolean): CodePoints {
    const folded = this.isFolding() ? foldClosure(set) : set;
    return negated ? complement(folded) : folded;
  }

  /** `[…]`. */
  protected bracket(): CodePoints {
    const start = this.at++;
    const negated = this.pattern[this.at] === '^';
    if (negated) this.at++;
    const ranges: number[] = [];
    for (let first = true; this.pattern[this.at] !== ']' || first; first = false) {
      const set = this.posixClass() ?? (this.pattern[this.at] === '\\' ? this.classEscape() : null);
      for (const bound of set ?? this.range(start)) ranges.push(bound);
    }
    this.at++;
    const set = normalise(ranges);
    return this.counted(negated ? complement(set) : set);
  }

  private posixClass(): CodePoints | null {
    if (!this.pattern.startsWith('[:', this.at)) return null;
    const end = this.pattern.indexOf(':]', this.at + 2);
    if (end < 0) return null;
    const name = this.pattern.slice(this.at + 2, end);
    const negated = name.startsWith('^');
    const bare = negated ? name.slice(1) : name;
    if (!Object.hasOwn(posixClasses, bare)) throw this.fail('invalid character class range', this.at, end + 2);
    this.at = end + 2;
    return this.signed(posixClasses[bare]!, negated);
  }

  private range(bracket: number): CodePoints {
    const start = this.at;
    const low = this.bracketCharacter(bracket);
    let high = low;
    if (this.pattern[this.at] === '-' && this.pattern[this.at + 1] !== ']') {
      this.at++;
      high = this.bracketCharacter(bracket);
      if (high < low) throw this.fail('invalid character class range', start, this.at);
    }
    return this.isFolding() ? foldClosure([low, high]) : [low, high];
  }

  private bracketCharacter(bracket: number): number {
    if (this.at >= this.pattern.length) throw this.fail('missing closing ]', bracket, this.pattern.length);
    return this.pattern[this.at] === '\\' ? this.escapedCharacter() : this.next();
  }

  /** A backslash that stands for one character. */
  protected escapedCharacter(): number {
    const start = this.at++;
    if (this.at >= this.pattern.length) throw this.fail('trailing backslash at end of expression', this.at, this.at);
    const point = this.next();
    const letter = String.fromCodePoint(point);
    if (point < 0x80 && !/[A-Za-z0-9]/.test(letter)) return point;
    const control = controls[letter];
    if (control !== undefined) return control;
    if (letter === '0' || (/[1-7]/.test(letter) && /[0-7]/.test(this.pattern[this.at] ?? ''))) return this.octal(point);
    const value = letter === 'x' && this.at < this.pattern.length ? this.hexadecimal() : null;
    if (value === null) throw this.fail('invalid escape sequence', start, this.at);
    return value;
  }

  private octal(first: number): number {
    let value = first - 0x30;
    for (let i = 1; i < 3 && /[0-7]/.test(this.pattern[this.at] ?? ''); i++)
      value = value * 8 + Number(this.pattern[this.at++]);
    return value;
  }

  private hexadecimal(): number | null {
    const first = this.next();
    if (first !== 0x7b) {
      const second = this.at < this.pattern.length ? this.next() : -1;
      const [high, low] = [hexDigit(first), hexDigit(second)];
      return high < 0 || low < 0 ? null : high * 16 + low;
    }
    let value = 0;
    for (let digits = 0; this.at < this.pattern.length; digits++) {
      const point = this.next();
      if (point === 0x7d) return digits === 0 ? null : value;
      const digit = hexDigit(point);
      if (digit < 0) return null;
      value = value * 16 + digit;
      if (value > maxCodePoint) return null;
    }
    return null;
  }

  protected counted(set: CodePoints): CodePoints {
    this.ranges += set.length / 2;
    if (this.ranges > maxRanges) throw this.fail('expression too large', 0, this.pattern.length);
    return set;
  }
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

function hexDigit(point: number): number {
  const digit = point < 0 || point > 0x7f ? Number.NaN : Number.parseInt(String.fromCharCode(point), 16);
  return Number.isNaN(digit) ? -1 : digit;
}
