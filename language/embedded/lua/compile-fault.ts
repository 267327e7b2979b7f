import type { Span } from '../language.ts';

/** What upstream's compiler refuses (`gopher-lua/compile.go`), in its words but for the chunk's name. */
export class CompileFault extends Error {
  readonly line: number;
  /** What is at fault; `null` for a whole function. */
  readonly span: Span | null;

  constructor(line: number, message: string, span: Span | null = null) {
    super(message);
    this.line = line;
    this.span = span;
  }
}
