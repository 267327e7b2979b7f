import type { LanguageError, Span } from '../language.ts';

/** Thrown at the first word that cannot stand where it is. */
export class SyntaxFault extends Error implements LanguageError {
  readonly start: number;
  readonly end: number;

  constructor(message: string, { start, end }: Span) {
    super(message);
    this.start = start;
    this.end = end;
  }
}
