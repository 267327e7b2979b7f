import { parseString } from './syntax-construct.ts';
import type { Node, Pattern, PatternEntry } from './syntax-tree.ts';
import { parsePipe } from './syntax.ts';
import type { WordReader } from './word-reader.ts';

/** `$name`, `[$a, $b]` or `{a: $b, $c}`. */
export function parsePattern(words: WordReader): Pattern {
  words.enter();
  const { start } = words.word;
  let pattern: Pattern;
  if (words.word.kind === 'variable') pattern = { type: 'name', name: words.take().text, start, end: words.lastEnd };
  else if (words.isSymbol('[')) {
    const items = parseSeparated(words, () => parsePattern(words));
    words.expect(']');
    pattern = { type: 'array', items, start, end: words.lastEnd };
  } else if (words.isSymbol('{')) {
    const entries = parseSeparated(words, () => parsePatternEntry(words));
    words.expect('}');
    pattern = { type: 'object', entries, start, end: words.lastEnd };
  } else throw words.unexpected();
  words.depth--;
  return pattern;
}

/** What stands behind the word at hand, with commas between. */
function parseSeparated<T>(words: WordReader, read: () => T): T[] {
  const items: T[] = [];
  do {
    words.advance();
    items.push(read());
  } while (words.isSymbol(','));
  return items;
}

function parsePatternEntry(words: WordReader): PatternEntry {
  const { start, kind } = words.word;
  const { key, name } = parseKey(words);
  if (kind === 'variable' && !words.isSymbol(':')) return { key, name, pattern: null, start, end: words.lastEnd };
  words.expect(':');
  const pattern = parsePattern(words);
  return { key, name, pattern, start, end: words.lastEnd };
}

/** A key of an object or a pattern; `name` when it is a variable. */
export function parseKey(words: WordReader): { readonly key: Node; readonly name: string | null } {
  const { kind, text, start } = words.word;
  if (kind === 'string' || kind === 'stringStart') return { key: parseString(words, null), name: null };
  if (words.isSymbol('(')) {
    words.advance();
    const key = parsePipe(words);
    words.expect(')');
    return { key, name: null };
  }
  if (kind !== 'identifier' && kind !== 'keyword' && kind !== 'variable') throw words.unexpected();
  words.advance();
  if (kind !== 'variable') return { key: { type: 'constant', value: text, start, end: words.lastEnd }, name: null };
  // The key is not written by itself.
  return { key: { type: 'constant', value: text.slice(1), start, end: start }, name: text };
}
