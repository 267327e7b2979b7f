import { literalOf, literalTerm } from './literal.ts';
import { parseNumber } from './number-text.ts';
import { parseObject, parseString } from './syntax-construct.ts';
import { parseFold, parseIf } from './syntax-control.ts';
import { SyntaxFault } from './syntax-fault.ts';
import type { Literal, Node } from './syntax-tree.ts';
import { parsePipe } from './syntax.ts';
import { type WordReader, maxDepth } from './word-reader.ts';

/** What stands between operators, with its suffixes. */
export function parseTerm(words: WordReader): Node {
  words.enter();
  const { start } = words.word;
  let { node, bare } = parsePrimary(words);
  const literal = literalOf(node);
  // What the last suffix stands on; gojq reads `a[b]?` as `a | .[b]?`.
  let before: Node | null = bare;
  for (let suffixes = 0; ; suffixes++) {
    if (suffixes > maxDepth) throw new SyntaxFault('the program is nested too deeply', words.word);
    const suffixed = parseSuffix(words, node, start);
    if (suffixed !== null) {
      before = node;
      node = suffixed;
    } else if (words.isSymbol('?')) {
      words.advance();
      node = asOptional(words, node, before, start);
      before = null;
    } else break;
  }
  words.depth--;
  return literal === null ? node : { ...node, literal };
}

function asOptional(words: WordReader, node: Node, before: Node | null, start: number): Node {
  const span = { start, end: words.lastEnd };
  if (before === null || !('target' in node)) return { type: 'try', body: node, handler: null, ...span };
  const target: Node = { type: 'identity', start: before.end, end: before.end };
  const last: Node = {
    type: 'try',
    body: { ...node, target, start: before.end },
    handler: null,
    start: before.end,
    end: span.end,
  };
  return { type: 'pipe', parts: [before, last], ...span };
}

/** The node with the suffix at hand, `null` when there is none. */
function parseSuffix(words: WordReader, target: Node, start: number): Node | null {
  const { kind } = words.word;
  if (kind === 'field') return parseField(words, target, start);
  if (words.isSymbol('[')) return parseBrackets(words, target, start);
  if (!words.isSymbol('.')) return null;
  words.advance();
  return parseAfterDot(words, target, start);
}

/** What stands behind a point that is a word of its own. */
function parseAfterDot(words: WordReader, target: Node, start: number): Node {
  if (words.isSymbol('[')) return parseBrackets(words, target, start);
  if (words.word.kind !== 'string' && words.word.kind !== 'stringStart') throw words.unexpected();
  const key = parseString(words, null);
  return { type: 'index', target, key, start, end: words.lastEnd };
}

function parseField(words: WordReader, target: Node, start: number): Node {
  const word = words.take();
  const key = literalTerm({ type: 'constant', value: word.text.slice(1), start: word.start + 1, end: word.end });
  return { type: 'index', target, key, start, end: words.lastEnd };
}

function parseBrackets(words: WordReader, target: Node, start: number): Node {
  words.advance();
  if (words.isSymbol(']')) {
    words.advance();
    return { type: 'iterate', target, start, end: words.lastEnd };
  }
  const from = words.isSymbol(':') ? null : parsePipe(words);
  if (from !== null && words.isSymbol(']')) {
    words.advance();
    return { type: 'index', target, key: from, start, end: words.lastEnd };
  }
  words.expect(':');
  const to = from !== null && words.isSymbol(']') ? null : parsePipe(words);
  words.expect(']');
  return { type: 'slice', target, from, to, start, end: words.lastEnd };
}

/** A term without suffixes. `bare` is what the first suffix, when it is part of the term, stands on. */
function parsePrimary(words: WordReader): { readonly node: Node; readonly bare: Node | null } {
  const { kind, text, start } = words.word;
  const plain = (node: Node) => ({ node, bare: null });
  switch (kind) {
    case 'number':
      words.advance();
      return plain(literalTerm({ type: 'constant', value: parseNumber(text), start, end: words.lastEnd }));
    case 'string':
    case 'stringStart':
      return plain(parseString(words, null));
    case 'format':
      words.advance();
      if (words.word.kind === 'string' || words.word.kind === 'stringStart')
        return plain({ ...parseString(words, text), start });
      return plain({ type: 'format', name: text, start, end: words.lastEnd });
    case 'field':
      return plain(parseField(words, { type: 'identity', start, end: start }, start));
    case 'variable':
    case 'moduleVariable':
      words.advance();
      return plain({ type: 'variable', name: text, start, end: words.lastEnd });
    case 'identifier':
    case 'moduleIdentifier':
      return plain(parseCall(words));
    case 'keyword':
      return plain(parseKeyword(words));
    case 'symbol':
      return parseSymbol(words);
    default:
      throw words.unexpected();
  }
}

function parseSymbol(words: WordReader): { readonly node: Node; readonly bare: Node | null } {
  const { text, start } = words.word;
  const plain = (node: Node) => ({ node, bare: null });
  switch (text) {
    case '.': {
      words.advance();
      const identity: Node = { type: 'identity', start, end: words.lastEnd };
      const { kind } = words.word;
      if (!words.isSymbol('[') && kind !== 'string' && kind !== 'stringStart') return plain(identity);
      const node = parseAfterDot(words, identity, start);
      return { node, bare: node.type === 'iterate' ? identity : null };
    }
    case '..':
      words.advance();
      return plain({ type: 'recurse', start, end: words.lastEnd });
    case '(': {
      words.advance();
      const inner = parsePipe(words);
      words.expect(')');
      return plain({ ...inner, start, end: words.lastEnd });
    }
    case '[': {
      words.advance();
      const body = words.isSymbol(']') ? null : parsePipe(words);
      words.expect(']');
      return plain({ type: 'array', body, start, end: words.lastEnd });
    }
    case '{':
      return plain(parseObject(words));
    case '+':
    case '-': {
      words.advance();
      const isNumber = words.word.kind === 'number';
      const operand = parseTerm(words);
      const span = { start, end: words.lastEnd };
      if (isNumber) return plain(literalTerm({ ...signed(text, literalOf(operand)!), ...span }));
      return plain({ type: 'unary', operator: text, operand, ...span });
    }
    default:
      throw words.unexpected();
  }
}

/** Upstream forgets the suffixes of a number behind a sign (`query.go: Unary.toNumber`). */
function signed(sign: '+' | '-', number: Literal): Literal {
  return sign === '+' ? number : { ...number, value: -(number.value as number | bigint) };
}

function parseKeyword(words: WordReader): Node {
  const { text, start } = words.word;
  switch (text) {
    case 'null':
    case 'true':
    case 'false':
      words.advance();
      return { type: 'constant', value: text === 'null' ? null : text === 'true', start, end: words.lastEnd };
    case 'if':
      return parseIf(words);
    case 'try': {
      words.advance();
      const body = parseTerm(words);
      const handler = words.isKeyword('catch') ? (words.advance(), parseTerm(words)) : null;
      return { type: 'try', body, handler, start, end: words.lastEnd };
    }
    case 'reduce':
    case 'foreach':
      return parseFold(words, text);
    case 'break': {
      words.advance();
      const name = words.expectKind('variable').text;
      return { type: 'break', name, start, end: words.lastEnd };
    }
    default:
      throw words.unexpected();
  }
}

function parseCall(words: WordReader): Node {
  const { text: name, start, end: nameEnd } = words.take();
  const operands: Node[] = [];
  if (words.isSymbol('(')) {
    do {
      words.advance();
      operands.push(parsePipe(words));
    } while (words.isSymbol(';'));
    words.expect(')');
  }
  return { type: 'call', name, operands, nameEnd, start, end: words.lastEnd };
}
