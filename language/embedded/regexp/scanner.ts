import { isRawByte } from '../../go/strings.ts';
import type { LanguageError } from '../language.ts';

/** A pattern that is wrong, with the exact text of Go. */
export class SyntaxFailure extends Error {
  readonly report: LanguageError;

  constructor(report: LanguageError) {
    super(report.message);
    this.report = report;
  }
}

/** `code` is Go's name for it; what is wrong is the pattern from `start` to `end`. */
export function failure(code: string, pattern: string, start: number, end: number): SyntaxFailure {
  const message = `error parsing regexp: ${code}: \`${pattern.slice(start, end)}\``;
  return new SyntaxFailure({ message, start, end: Math.max(end, start) });
}

/** A pattern and a cursor in it. */
export class Scanner {
  protected readonly pattern: string;
  protected at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** The character at the cursor, which moves past it; a byte outside valid UTF-8 is an error. */
  protected next(): number {
    const point = this.pattern.codePointAt(this.at)!;
    if (isRawByte(point)) throw this.fail('invalid UTF-8', this.at, this.pattern.length);
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }

  protected checkValid(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const point = this.pattern.codePointAt(at)!;
      if (isRawByte(point)) throw this.fail('invalid UTF-8', at, end);
      if (point > 0xffff) at++;
    }
  }

  protected fail(code: string, start: number, end: number): SyntaxFailure {
    return failure(code, this.pattern, start, end);
  }
}
