import type { Span } from '../language.ts';
import type { WordReader } from './word-reader.ts';

/** `import "path" as name;` or `include "path";`. */
export function parseImport(words: WordReader): Span & { path: string } {
  const { start, text } = words.take();
  const path = words.expectKind('string').text;
  if (text === 'import') {
    words.expectKeyword('as');
    if (words.word.kind !== 'identifier' && words.word.kind !== 'variable') throw words.unexpected();
    words.advance();
  }
  if (words.isSymbol('{')) parseConstantObject(words);
  words.expect(';');
  return { path, start, end: words.lastEnd };
}

/** What a module says of itself; nothing of it is kept. */
export function parseConstantObject(words: WordReader): void {
  words.expect('{');
  while (!words.isSymbol('}')) {
    if (!['identifier', 'keyword', 'string'].includes(words.word.kind)) throw words.unexpected();
    words.advance();
    words.expect(':');
    parseConstant(words);
    if (!words.isSymbol(',')) break;
    words.advance();
  }
  words.expect('}');
}

function parseConstant(words: WordReader): void {
  words.enter();
  if (words.isSymbol('{')) parseConstantObject(words);
  else if (words.isSymbol('[')) parseConstantArray(words);
  else if (
    ['number', 'string'].includes(words.word.kind) ||
    ['null', 'true', 'false'].some((word) => words.isKeyword(word))
  )
    words.advance();
  else throw words.unexpected();
  words.depth--;
}

function parseConstantArray(words: WordReader): void {
  words.advance();
  if (!words.isSymbol(']')) {
    parseConstant(words);
    while (words.isSymbol(',')) {
      words.advance();
      parseConstant(words);
    }
  }
  words.expect(']');
}
