import { RE2JS } from 're2js';
import type { Parsed } from '../language.ts';
import { ClassReader } from './class-reader.ts';
import {
  type Count,
  type Part,
  alternate,
  anchor,
  capture,
  characters,
  concatenate,
  foldedLiteral,
  group,
  literal,
  repeat,
} from './part.ts';
import { SyntaxFailure, failure } from './scanner.ts';
import { foldClosure } from './unicode.ts';

/** A compiled regular expression; `evaluate.ts` runs it. */
export interface Regexp {
  readonly pattern: string;
  /** One per group, the whole match first; `''` has no name. */
  readonly groupNames: readonly string[];
  readonly engine: RE2JS;
}

/**
 * Compiles a pattern as Go's `regexp.Compile` does; `null` with the exact error text when it does not. The syntax is read
 * here and handed on in a plain dialect, so that only the matching is the engine's.
 */
export function parse(pattern: string): Parsed<Regexp | null> {
  try {
    const parser = new PatternParser(pattern);
    const { text } = parser.parse();
    return { value: { pattern, groupNames: parser.groupNames, engine: RE2JS.compile(text) }, errors: [] };
  } catch (error) {
    if (error instanceof SyntaxFailure) return { value: null, errors: [error.report] };
    // The engine has the same limits on size and depth; it reaches none that the parser did not, but must never throw.
    return { value: null, errors: [failure('expression too large', pattern, 0, pattern.length).report] };
  }
}

interface Flags {
  readonly fold: boolean;
  readonly dotNewline: boolean;
  readonly oneLine: boolean;
  readonly lazy: boolean;
}

/** An open group: what stands before it waits outside; `flags` are those to return to. */
interface Frame {
  readonly alternatives: Part[];
  parts: Part[];
  readonly flags: Flags;
  readonly captures: boolean;
}

/** Go's limits; ours of the size is lower, so that a hostile pattern costs little. */
const maxHeight = 1000;
const goMaxSize = 3_355_443;
const maxSize = 400_000;

class PatternParser extends ClassReader {
  readonly groupNames: string[] = [''];
  private flags: Flags = { fold: false, dotNewline: false, oneLine: true, lazy: false };
  private readonly frames: Frame[] = [];
  /** Where the repetition operator just read begins, -1 after anything else. */
  private lastRepeat = -1;

  protected override isFolding(): boolean {
    return this.flags.fold;
  }

  parse(): Part {
    this.open(false);
    while (this.at < this.pattern.length) {
      const start = this.at;
      const repeated = this.item();
      this.lastRepeat = repeated ? start : -1;
    }
    if (this.frames.length > 1) throw this.fail('missing closing )', 0, this.pattern.length);
    return this.closeFrame(this.frames[0]!);
  }

  /** Reads one item; true when it was a repetition operator. */
  private item(): boolean {
    switch (this.pattern[this.at]) {
      case '(':
        this.openGroup();
        return false;
      case ')':
        this.closeGroup();
        return false;
      case '|': {
        const frame = this.top();
        frame.alternatives.push(this.checked(concatenate(frame.parts)));
        frame.parts = [];
        this.at++;
        return false;
      }
      case '^':
        return this.single(anchor(this.flags.oneLine ? String.raw`\A` : '(?m:^)'));
      case '$':
        return this.single(anchor(this.flags.oneLine ? String.raw`\z` : '(?m:$)'));
      case '.':
        return this.single({ ...anchor(this.flags.dotNewline ? '(?s:.)' : '.'), single: true });
      case '[':
        this.push(characters(this.bracket()));
        return false;
      case '*':
      case '+':
      case '?':
        this.repeat(this.at, { operator: this.pattern[this.at++] as '*' | '+' | '?', min: 0, max: 0 });
        return true;
      case '{':
        return this.braces();
      case '\\':
        this.escape();
        return false;
      default:
        this.literal(this.next());
        return false;
    }
  }

  private single(part: Part): boolean {
    this.push(part);
    this.at++;
    return false;
  }

  // Groups

  private openGroup(): void {
    const start = this.at;
    if (this.pattern[this.at + 1] !== '?') {
      this.at++;
      this.groupNames.push('');
      this.open(true);
    } else if (this.pattern.startsWith('(?P<', start) && start + 4 < this.pattern.length) this.openNamed(start + 4);
    else if (this.pattern.startsWith('(?<', start) && start + 3 < this.pattern.length) this.openNamed(start + 3);
    else this.openFlags();
  }

  private openNamed(from: number): void {
    const end = this.pattern.indexOf('>', this.at);
    if (end < 0) {
      this.checkValid(this.at, this.pattern.length);
      throw this.fail('invalid named capture', this.at, this.pattern.length);
    }
    this.checkValid(from, end);
    const name = this.pattern.slice(from, end);
    if (!/^[A-Za-z0-9_]+$/.test(name)) throw this.fail('invalid named capture', this.at, end + 1);
    this.groupNames.push(name);
    this.at = end + 1;
    this.open(true);
  }

  /** `(?flags)` and `(?flags:`; a minus turns the flags after it off. */
  private openFlags(): void {
    const start = this.at;
    let flags = this.flags;
    let on = true;
    let some = false;
    this.at += 2;
    while (this.at < this.pattern.length) {
      const character = String.fromCodePoint(this.next());
      const changed = withFlag(flags, character, on);
      if (changed !== null) {
        flags = changed;
        some = true;
      } else if (character === '-' && on) {
        on = false;
        some = false;
      } else if ((character === ':' || character === ')') && (on || some)) {
        if (character === ':') this.open(false);
        this.flags = flags;
        return;
      } else break;
    }
    throw this.fail('invalid or unsupported Perl syntax', start, this.at);
  }

  private open(captures: boolean): void {
    this.frames.push({ alternatives: [], parts: [], flags: this.flags, captures });
  }

  private closeGroup(): void {
    if (this.frames.length === 1) throw this.fail('unexpected )', 0, this.pattern.length);
    const frame = this.frames.pop()!;
    const inner = this.closeFrame(frame);
    this.flags = frame.flags;
    this.push(frame.captures ? capture(inner) : group(inner));
    this.at++;
  }

  private closeFrame({ alternatives, parts }: Frame): Part {
    return this.checked(alternate([...alternatives, this.checked(concatenate(parts))]));
  }

  private top(): Frame {
    return this.frames.at(-1)!;
  }

  private push(part: Part): void {
    this.top().parts.push(this.checked(part));
  }

  private checked(part: Part): Part {
    if (part.height > maxHeight) throw this.fail('expression nests too deeply', 0, this.pattern.length);
    if (part.size > maxSize) throw this.fail('expression too large', 0, this.pattern.length);
    return part;
  }

  // Repetition

  private braces(): boolean {
    const start = this.at;
    const match = /\{(0|[1-9][0-9]*)(?:,(0|[1-9][0-9]*)?)?\}/y;
    match.lastIndex = start;
    const found = match.exec(this.pattern);
    if (found === null) {
      this.literal(0x7b);
      this.at++;
      return false;
    }
    this.at += found[0].length;
    const min = Number(found[1]);
    const open = found[0].endsWith(',}');
    const max = open ? -1 : Number(found[2] ?? found[1]);
    if (min > 1000 || max > 1000 || (max >= 0 && min > max)) throw this.fail('invalid repeat count', start, this.at);
    this.repeat(start, { operator: '{', min, max });
    return true;
  }

  private repeat(start: number, count: Omit<Count, 'greedy'>): void {
    let greedy = !this.flags.lazy;
    if (this.pattern[this.at] === '?') {
      this.at++;
      greedy = !greedy;
    }
    if (this.lastRepeat >= 0) throw this.fail('invalid nested repetition operator', this.lastRepeat, this.at);
    const parts = this.top().parts;
    const part = parts.pop();
    if (part === undefined) throw this.fail('missing argument to repetition operator', start, this.at);
    const repeated = repeat(part, { ...count, greedy });
    // Go's own limit of size comes first.
    if (repeated.copies > 1000 && repeated.size <= goMaxSize) throw this.fail('invalid repeat count', start, this.at);
    parts.push(this.checked(repeated));
  }

  // Characters

  private literal(point: number): void {
    if (!this.flags.fold) this.push(literal(point));
    else this.push(foldedLiteral(this.counted(foldClosure([point, point]))));
  }

  /** A backslash outside brackets. */
  private escape(): void {
    const letter = this.pattern[this.at + 1];
    if (letter === 'A') this.skip(anchor(String.raw`\A`));
    else if (letter === 'z') this.skip(anchor(String.raw`\z`));
    else if (letter === 'b' || letter === 'B') this.skip(anchor(`\\${letter}`));
    else if (letter === 'Q') this.quoted();
    else {
      const set = this.classEscape();
      if (set !== null) this.push(characters(this.counted(set)));
      else this.literal(this.escapedCharacter());
    }
  }

  private skip(part: Part): void {
    this.push(part);
    this.at += 2;
  }

  private quoted(): void {
    this.at += 2;
    const found = this.pattern.indexOf(String.raw`\E`, this.at);
    const end = found < 0 ? this.pattern.length : found;
    while (this.at < end) this.literal(this.next());
    if (found >= 0) this.at += 2;
  }
}

function withFlag(flags: Flags, letter: string, on: boolean): Flags | null {
  if (letter === 'i') return { ...flags, fold: on };
  if (letter === 'm') return { ...flags, oneLine: !on };
  if (letter === 's') return { ...flags, dotNewline: on };
  if (letter === 'U') return { ...flags, lazy: on };
  return null;
}
