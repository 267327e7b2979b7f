import type { Span } from '../language.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { parseConstantObject, parseImport } from './syntax-module.ts';
import { parsePattern } from './syntax-pattern.ts';
import { parseTerm } from './syntax-term.ts';
import type { BinaryOperator, Definition, Node, Pattern, Syntax, UpdateOperator } from './syntax-tree.ts';
import { maxDepth, WordReader } from './word-reader.ts';

/** Reads a whole program, with the texts of gojq for the first mistake. */
export function parseSyntax(source: string): Syntax {
  return parseProgram(new WordReader(source));
}

interface Binding {
  readonly level: number;
  readonly side: 'left' | 'right' | 'none';
}

const levels: readonly (readonly [Binding['side'], readonly string[]])[] = [
  ['right', ['//']],
  ['none', ['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']],
  ['left', ['or']],
  ['left', ['and']],
  ['none', ['==', '!=', '<', '<=', '>', '>=']],
  ['left', ['+', '-']],
  ['left', ['*', '/', '%']],
];

const bindings = new Map<string, Binding>(
  levels.flatMap(([side, operators], level) => operators.map((operator) => [operator, { level, side }] as const)),
);

function parseProgram(words: WordReader): Syntax {
  if (words.isKeyword('module')) {
    words.advance();
    parseConstantObject(words);
    words.expect(';');
  }
  const imports: (Span & { path: string })[] = [];
  while (words.isKeyword('import') || words.isKeyword('include')) imports.push(parseImport(words));
  const body = parseBody(words);
  if (words.word.kind !== 'end') throw words.unexpected();
  return { imports, body };
}

/** Definitions alone are a program too, though one that upstream does not run. */
function parseBody(words: WordReader): Node | null {
  const { start } = words.word;
  const definitions: Definition[] = [];
  while (words.isKeyword('def')) definitions.push(parseDefinition(words));
  if (words.word.kind === 'end') return null;
  let body = parsePipe(words);
  for (const definition of definitions.reverse()) body = { type: 'define', definition, body, start, end: body.end };
  return body;
}

function parseDefinition(words: WordReader): Definition {
  words.enter();
  const { start } = words.take();
  const name = words.expectKind('identifier');
  const parameters: string[] = [];
  if (words.isSymbol('('))
    do {
      words.advance();
      if (words.word.kind !== 'identifier' && words.word.kind !== 'variable') throw words.unexpected();
      parameters.push(words.take().text);
    } while (words.isSymbol(';'));
  if (parameters.length > 0) words.expect(')');
  words.expect(':');
  const body = parsePipe(words);
  words.expect(';');
  words.depth--;
  return { name: name.text, nameStart: name.start, parameters, body, start, end: words.lastEnd };
}

/** `query` of the grammar: the widest form. */
export function parsePipe(words: WordReader): Node {
  words.enter();
  const { start } = words.word;
  const parts = [parseComma(words)];
  while (words.isSymbol('|')) {
    words.advance();
    parts.push(parseComma(words));
  }
  words.depth--;
  return parts.length === 1 ? parts[0]! : { type: 'pipe', parts, start, end: words.lastEnd };
}

function parseComma(words: WordReader): Node {
  const { start } = words.word;
  const parts = [parseItem(words)];
  while (words.isSymbol(',')) {
    words.advance();
    parts.push(parseItem(words));
  }
  return parts.length === 1 ? parts[0]! : { type: 'comma', parts, start, end: words.lastEnd };
}

/** An operand of a comma; a definition, a label and a binding reach as far to the right as they can. */
function parseItem(words: WordReader): Node {
  const { start } = words.word;
  if (words.isKeyword('def')) {
    const definition = parseDefinition(words);
    const body = parsePipe(words);
    return { type: 'define', definition, body, start, end: words.lastEnd };
  }
  if (words.isKeyword('label')) {
    words.advance();
    const name = words.expectKind('variable').text;
    words.expect('|');
    const body = parsePipe(words);
    return { type: 'label', name, body, start, end: words.lastEnd };
  }
  const source = parseExpression(words, 0);
  if (!words.isKeyword('as')) return source;
  const patterns: Pattern[] = [];
  do {
    words.advance();
    patterns.push(parsePattern(words));
  } while (words.isSymbol('?//'));
  words.expect('|');
  const body = parsePipe(words);
  return { type: 'bind', source, patterns, body, start, end: words.lastEnd };
}

/** Terms with operators between that bind as tightly as `lowest` or tighter. */
export function parseExpression(words: WordReader, lowest: number): Node {
  words.enter();
  const { start } = words.word;
  let left = parseTerm(words);
  let chain = 0;
  for (let refused = -1; ; ) {
    const operator = operatorAt(words);
    const binding = operator === null ? undefined : bindings.get(operator);
    if (binding === undefined || binding.level < lowest) break;
    if (binding.level === refused) throw words.unexpected();
    if (++chain + words.depth > maxDepth) throw new SyntaxFault('the program is nested too deeply', words.word);
    words.advance();
    const right = parseExpression(words, binding.side === 'right' ? binding.level : binding.level + 1);
    const span = { start, end: words.lastEnd };
    left =
      binding.level === 1
        ? { type: 'update', operator: operator as UpdateOperator, left, right, ...span }
        : { type: 'binary', operator: operator as BinaryOperator, left, right, ...span };
    refused = binding.side === 'none' ? binding.level : -1;
  }
  words.depth--;
  return left;
}

function operatorAt(words: WordReader): string | null {
  const { kind, text } = words.word;
  return kind === 'symbol' || (kind === 'keyword' && (text === 'or' || text === 'and')) ? text : null;
}
