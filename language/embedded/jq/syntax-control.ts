import { parsePattern } from './syntax-pattern.ts';
import type { Node } from './syntax-tree.ts';
import { parseExpression, parsePipe } from './syntax.ts';
import type { WordReader } from './word-reader.ts';

/** `if` or `elif` with all that follows it, up to `end`. */
export function parseIf(words: WordReader): Node {
  words.enter();
  const { start } = words.take();
  const condition = parsePipe(words);
  words.expectKeyword('then');
  const consequent = parsePipe(words);
  let otherwise: Node | null = null;
  if (words.isKeyword('elif')) otherwise = parseIf(words);
  else {
    if (words.isKeyword('else')) {
      words.advance();
      otherwise = parsePipe(words);
    }
    words.expectKeyword('end');
  }
  words.depth--;
  return { type: 'if', condition, consequent, otherwise, start, end: words.lastEnd };
}

/** `reduce source as pattern (initial; update)`, and `foreach` with what it extracts. */
export function parseFold(words: WordReader, type: 'reduce' | 'foreach'): Node {
  const { start } = words.take();
  const source = parseExpression(words, 0);
  words.expectKeyword('as');
  const pattern = parsePattern(words);
  words.expect('(');
  const initial = parsePipe(words);
  words.expect(';');
  const update = parsePipe(words);
  let extract: Node | null = null;
  if (type === 'foreach' && words.isSymbol(';')) {
    words.advance();
    extract = parsePipe(words);
  }
  words.expect(')');
  const parts = { source, pattern, initial, update, start, end: words.lastEnd };
  return type === 'reduce' ? { type, ...parts } : { type, extract, ...parts };
}
