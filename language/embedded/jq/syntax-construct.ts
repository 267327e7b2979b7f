import { literalTerm } from './literal.ts';
import { parseKey } from './syntax-pattern.ts';
import type { Entry, Node } from './syntax-tree.ts';
import { parseExpression, parsePipe } from './syntax.ts';
import type { WordReader } from './word-reader.ts';

/** `{a, "b": 1, (key): value, $x}`. */
export function parseObject(words: WordReader): Node {
  const { start } = words.take();
  const entries: Entry[] = [];
  while (!words.isSymbol('}')) {
    entries.push(parseEntry(words));
    if (!words.isSymbol(',')) break;
    words.advance();
  }
  words.expect('}');
  return { type: 'object', entries, start, end: words.lastEnd };
}

function parseEntry(words: WordReader): Entry {
  const { start, end, kind } = words.word;
  const { key, name } = parseKey(words);
  const span = () => ({ start, end: words.lastEnd });
  const variable: Node | null = name === null ? null : { type: 'variable', name, start, end };
  const parenthesized = kind === 'symbol';
  if (!parenthesized && !words.isSymbol(':')) return { key, value: variable, ...span() };
  words.expect(':');
  // The variable's value is the key when there is a value: `{$x: 1}`.
  const value = parseEntryValue(words);
  return { key: variable ?? key, value, ...span() };
}

function parseEntryValue(words: WordReader): Node {
  const { start } = words.word;
  const parts = [parseExpression(words, 0)];
  while (words.isSymbol('|')) {
    words.advance();
    parts.push(parseExpression(words, 0));
  }
  return parts.length === 1 ? parts[0]! : { type: 'pipe', parts, start, end: words.lastEnd };
}

/** A string, with what is worked out within it; `format` writes those parts. */
export function parseString(words: WordReader, format: string | null): Node {
  const first = words.take();
  const { start } = first;
  if (first.kind === 'string') return literalTerm({ type: 'constant', value: first.text, start, end: words.lastEnd });
  const parts: (string | Node)[] = [];
  while (words.word.kind !== 'stringEnd') {
    if (words.word.kind === 'string') parts.push(words.take().text);
    else if (words.word.kind === 'stringQuery') {
      words.advance();
      parts.push(parsePipe(words));
      if (!words.isSymbol(')')) throw words.unexpected();
      words.lexer.inString = true;
      words.advance();
    } else throw words.unexpected();
  }
  words.advance();
  return { type: 'string', parts, format, start, end: words.lastEnd };
}
