import type { LanguageError, Span } from '../language.ts';
import { Lexer, type Word, type WordKind } from './lexer.ts';
import { parseNumber } from './number-text.ts';
import type {
  BinaryOperator,
  Definition,
  Entry,
  Node,
  Pattern,
  PatternEntry,
  Syntax,
  UpdateOperator,
} from './syntax-tree.ts';

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

/** Reads a whole program, with the texts of gojq for the first mistake. */
export function parseSyntax(source: string): Syntax {
  return new Parser(source).program();
}

/** Deeper programs are refused: nothing here or in the compiler may use up the stack. */
const maxDepth = 1000;

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

class Parser {
  private readonly lexer: Lexer;
  private word: Word;
  private lastEnd = 0;
  private depth = 0;

  constructor(source: string) {
    this.lexer = new Lexer(source);
    this.word = this.lexer.next();
  }

  program(): Syntax {
    if (this.isKeyword('module')) {
      this.advance();
      this.constantObject();
      this.expect(';');
    }
    const imports: (Span & { path: string })[] = [];
    while (this.isKeyword('import') || this.isKeyword('include')) imports.push(this.import());
    const body = this.body();
    if (this.word.kind !== 'end') throw this.unexpected();
    return { imports, body };
  }

  /** Definitions alone are a program too, though one that upstream does not run. */
  private body(): Node | null {
    const { start } = this.word;
    const definitions: Definition[] = [];
    while (this.isKeyword('def')) definitions.push(this.definition());
    if (this.word.kind === 'end') return null;
    let body = this.pipe();
    for (const definition of definitions.reverse()) body = { type: 'define', definition, body, start, end: body.end };
    return body;
  }

  private import(): Span & { path: string } {
    const { start, text } = this.take();
    const path = this.expectKind('string').text;
    if (text === 'import') {
      this.expectKeyword('as');
      if (this.word.kind !== 'identifier' && this.word.kind !== 'variable') throw this.unexpected();
      this.advance();
    }
    if (this.isSymbol('{')) this.constantObject();
    this.expect(';');
    return { path, start, end: this.lastEnd };
  }

  private constantObject(): void {
    this.expect('{');
    while (!this.isSymbol('}')) {
      if (!['identifier', 'keyword', 'string'].includes(this.word.kind)) throw this.unexpected();
      this.advance();
      this.expect(':');
      this.constant();
      if (!this.isSymbol(',')) break;
      this.advance();
    }
    this.expect('}');
  }

  private constant(): void {
    this.enter();
    if (this.isSymbol('{')) this.constantObject();
    else if (this.isSymbol('[')) this.constantArray();
    else if (
      ['number', 'string'].includes(this.word.kind) ||
      ['null', 'true', 'false'].some((word) => this.isKeyword(word))
    )
      this.advance();
    else throw this.unexpected();
    this.depth--;
  }

  private constantArray(): void {
    this.advance();
    if (!this.isSymbol(']')) {
      this.constant();
      while (this.isSymbol(',')) {
        this.advance();
        this.constant();
      }
    }
    this.expect(']');
  }

  private definition(): Definition {
    this.enter();
    const { start } = this.take();
    const name = this.expectKind('identifier');
    const parameters: string[] = [];
    if (this.isSymbol('('))
      do {
        this.advance();
        if (this.word.kind !== 'identifier' && this.word.kind !== 'variable') throw this.unexpected();
        parameters.push(this.take().text);
      } while (this.isSymbol(';'));
    if (parameters.length > 0) this.expect(')');
    this.expect(':');
    const body = this.pipe();
    this.expect(';');
    this.depth--;
    return { name: name.text, nameStart: name.start, parameters, body, start, end: this.lastEnd };
  }

  /** `query` of the grammar: the widest form. */
  private pipe(): Node {
    this.enter();
    const { start } = this.word;
    const parts = [this.comma()];
    while (this.isSymbol('|')) {
      this.advance();
      parts.push(this.comma());
    }
    this.depth--;
    return parts.length === 1 ? parts[0]! : { type: 'pipe', parts, start, end: this.lastEnd };
  }

  private comma(): Node {
    const { start } = this.word;
    const parts = [this.item()];
    while (this.isSymbol(',')) {
      this.advance();
      parts.push(this.item());
    }
    return parts.length === 1 ? parts[0]! : { type: 'comma', parts, start, end: this.lastEnd };
  }

  /** An operand of a comma; a definition, a label and a binding reach as far to the right as they can. */
  private item(): Node {
    const { start } = this.word;
    if (this.isKeyword('def')) {
      const definition = this.definition();
      const body = this.pipe();
      return { type: 'define', definition, body, start, end: this.lastEnd };
    }
    if (this.isKeyword('label')) {
      this.advance();
      const name = this.expectKind('variable').text;
      this.expect('|');
      const body = this.pipe();
      return { type: 'label', name, body, start, end: this.lastEnd };
    }
    const source = this.expression(0);
    if (!this.isKeyword('as')) return source;
    const patterns: Pattern[] = [];
    do {
      this.advance();
      patterns.push(this.pattern());
    } while (this.isSymbol('?//'));
    this.expect('|');
    const body = this.pipe();
    return { type: 'bind', source, patterns, body, start, end: this.lastEnd };
  }

  private expression(lowest: number): Node {
    this.enter();
    const { start } = this.word;
    let left = this.term();
    let chain = 0;
    for (let refused = -1; ; ) {
      const operator = this.operator();
      const binding = operator === null ? undefined : bindings.get(operator);
      if (binding === undefined || binding.level < lowest) break;
      if (binding.level === refused) throw this.unexpected();
      if (++chain + this.depth > maxDepth) throw new SyntaxFault('the program is nested too deeply', this.word);
      this.advance();
      const right = this.expression(binding.side === 'right' ? binding.level : binding.level + 1);
      const span = { start, end: this.lastEnd };
      left =
        binding.level === 1
          ? { type: 'update', operator: operator as UpdateOperator, left, right, ...span }
          : { type: 'binary', operator: operator as BinaryOperator, left, right, ...span };
      refused = binding.side === 'none' ? binding.level : -1;
    }
    this.depth--;
    return left;
  }

  private operator(): string | null {
    const { kind, text } = this.word;
    return kind === 'symbol' || (kind === 'keyword' && (text === 'or' || text === 'and')) ? text : null;
  }

  private pattern(): Pattern {
    this.enter();
    const { start } = this.word;
    let pattern: Pattern;
    if (this.word.kind === 'variable') pattern = { type: 'name', name: this.take().text, start, end: this.lastEnd };
    else if (this.isSymbol('[')) {
      const items = this.separated(() => this.pattern());
      this.expect(']');
      pattern = { type: 'array', items, start, end: this.lastEnd };
    } else if (this.isSymbol('{')) {
      const entries = this.separated(() => this.patternEntry());
      this.expect('}');
      pattern = { type: 'object', entries, start, end: this.lastEnd };
    } else throw this.unexpected();
    this.depth--;
    return pattern;
  }

  /** What stands behind the word at hand, with commas between. */
  private separated<T>(read: () => T): T[] {
    const items: T[] = [];
    do {
      this.advance();
      items.push(read());
    } while (this.isSymbol(','));
    return items;
  }

  private patternEntry(): PatternEntry {
    const { start, kind } = this.word;
    const { key, name } = this.key();
    if (kind === 'variable' && !this.isSymbol(':')) return { key, name, pattern: null, start, end: this.lastEnd };
    this.expect(':');
    const pattern = this.pattern();
    return { key, name, pattern, start, end: this.lastEnd };
  }

  /** A key of an object or a pattern; `name` when it is a variable. */
  private key(): { readonly key: Node; readonly name: string | null } {
    const { kind, text, start } = this.word;
    if (kind === 'string' || kind === 'stringStart') return { key: this.string(null), name: null };
    if (this.isSymbol('(')) {
      this.advance();
      const key = this.pipe();
      this.expect(')');
      return { key, name: null };
    }
    if (kind !== 'identifier' && kind !== 'keyword' && kind !== 'variable') throw this.unexpected();
    this.advance();
    const name = kind === 'variable' ? text : null;
    return { key: { type: 'constant', value: name === null ? text : text.slice(1), start, end: this.lastEnd }, name };
  }

  private term(): Node {
    this.enter();
    const { start } = this.word;
    let { node, bare } = this.primary();
    // What the last suffix stands on; gojq reads `a[b]?` as `a | .[b]?`.
    let before: Node | null = bare;
    for (let suffixes = 0; ; suffixes++) {
      if (suffixes > maxDepth) throw new SyntaxFault('the program is nested too deeply', this.word);
      const suffixed = this.suffix(node, start);
      if (suffixed !== null) {
        before = node;
        node = suffixed;
      } else if (this.isSymbol('?')) {
        this.advance();
        node = this.optional(node, before, start);
        before = null;
      } else break;
    }
    this.depth--;
    return node;
  }

  private optional(node: Node, before: Node | null, start: number): Node {
    const span = { start, end: this.lastEnd };
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
  private suffix(target: Node, start: number): Node | null {
    const { kind } = this.word;
    if (kind === 'field') return this.field(target, start);
    if (this.isSymbol('[')) return this.brackets(target, start);
    if (!this.isSymbol('.')) return null;
    this.advance();
    return this.afterDot(target, start);
  }

  /** What stands behind a point that is a word of its own. */
  private afterDot(target: Node, start: number): Node {
    if (this.isSymbol('[')) return this.brackets(target, start);
    if (this.word.kind !== 'string' && this.word.kind !== 'stringStart') throw this.unexpected();
    const key = this.string(null);
    return { type: 'index', target, key, start, end: this.lastEnd };
  }

  private field(target: Node, start: number): Node {
    const word = this.take();
    const key: Node = { type: 'constant', value: word.text.slice(1), start: word.start + 1, end: word.end };
    return { type: 'index', target, key, start, end: this.lastEnd };
  }

  private brackets(target: Node, start: number): Node {
    this.advance();
    if (this.isSymbol(']')) {
      this.advance();
      return { type: 'iterate', target, start, end: this.lastEnd };
    }
    const from = this.isSymbol(':') ? null : this.pipe();
    if (from !== null && this.isSymbol(']')) {
      this.advance();
      return { type: 'index', target, key: from, start, end: this.lastEnd };
    }
    this.expect(':');
    const to = from !== null && this.isSymbol(']') ? null : this.pipe();
    this.expect(']');
    return { type: 'slice', target, from, to, start, end: this.lastEnd };
  }

  /** A term without suffixes. `bare` is what the first suffix, when it is part of the term, stands on. */
  private primary(): { readonly node: Node; readonly bare: Node | null } {
    const { kind, text, start } = this.word;
    const plain = (node: Node) => ({ node, bare: null });
    switch (kind) {
      case 'number':
        this.advance();
        return plain({ type: 'constant', value: parseNumber(text), start, end: this.lastEnd });
      case 'string':
      case 'stringStart':
        return plain(this.string(null));
      case 'format':
        this.advance();
        if (this.word.kind === 'string' || this.word.kind === 'stringStart') return plain(this.string(text));
        return plain({ type: 'format', name: text, start, end: this.lastEnd });
      case 'field':
        return plain(this.field({ type: 'identity', start, end: start }, start));
      case 'variable':
      case 'moduleVariable':
        this.advance();
        return plain({ type: 'variable', name: text, start, end: this.lastEnd });
      case 'identifier':
      case 'moduleIdentifier':
        return plain(this.call());
      case 'keyword':
        return plain(this.keyword());
      case 'symbol':
        return this.symbol();
      default:
        throw this.unexpected();
    }
  }

  private call(): Node {
    const { text: name, start, end: nameEnd } = this.take();
    const operands: Node[] = [];
    if (this.isSymbol('(')) {
      do {
        this.advance();
        operands.push(this.pipe());
      } while (this.isSymbol(';'));
      this.expect(')');
    }
    return { type: 'call', name, operands, nameEnd, start, end: this.lastEnd };
  }

  private keyword(): Node {
    const { text, start } = this.word;
    switch (text) {
      case 'null':
      case 'true':
      case 'false':
        this.advance();
        return { type: 'constant', value: text === 'null' ? null : text === 'true', start, end: this.lastEnd };
      case 'if':
        return this.if();
      case 'try': {
        this.advance();
        const body = this.term();
        const handler = this.isKeyword('catch') ? (this.advance(), this.term()) : null;
        return { type: 'try', body, handler, start, end: this.lastEnd };
      }
      case 'reduce':
      case 'foreach':
        return this.fold(text);
      case 'break': {
        this.advance();
        const name = this.expectKind('variable').text;
        return { type: 'break', name, start, end: this.lastEnd };
      }
      default:
        throw this.unexpected();
    }
  }

  /** `if` or `elif` with all that follows it, up to `end`. */
  private if(): Node {
    this.enter();
    const { start } = this.take();
    const condition = this.pipe();
    this.expectKeyword('then');
    const consequent = this.pipe();
    let otherwise: Node | null = null;
    if (this.isKeyword('elif')) otherwise = this.if();
    else {
      if (this.isKeyword('else')) {
        this.advance();
        otherwise = this.pipe();
      }
      this.expectKeyword('end');
    }
    this.depth--;
    return { type: 'if', condition, consequent, otherwise, start, end: this.lastEnd };
  }

  private fold(type: 'reduce' | 'foreach'): Node {
    const { start } = this.take();
    const source = this.expression(0);
    this.expectKeyword('as');
    const pattern = this.pattern();
    this.expect('(');
    const initial = this.pipe();
    this.expect(';');
    const update = this.pipe();
    let extract: Node | null = null;
    if (type === 'foreach' && this.isSymbol(';')) {
      this.advance();
      extract = this.pipe();
    }
    this.expect(')');
    const parts = { source, pattern, initial, update, start, end: this.lastEnd };
    return type === 'reduce' ? { type, ...parts } : { type, extract, ...parts };
  }

  private symbol(): { readonly node: Node; readonly bare: Node | null } {
    const { text, start } = this.word;
    const plain = (node: Node) => ({ node, bare: null });
    switch (text) {
      case '.': {
        this.advance();
        const identity: Node = { type: 'identity', start, end: this.lastEnd };
        const { kind } = this.word;
        if (!this.isSymbol('[') && kind !== 'string' && kind !== 'stringStart') return plain(identity);
        const node = this.afterDot(identity, start);
        return { node, bare: node.type === 'iterate' ? identity : null };
      }
      case '..':
        this.advance();
        return plain({ type: 'recurse', start, end: this.lastEnd });
      case '(': {
        this.advance();
        const inner = this.pipe();
        this.expect(')');
        return plain({ ...inner, start, end: this.lastEnd });
      }
      case '[': {
        this.advance();
        const body = this.isSymbol(']') ? null : this.pipe();
        this.expect(']');
        return plain({ type: 'array', body, start, end: this.lastEnd });
      }
      case '{':
        return plain(this.object());
      case '+':
      case '-': {
        this.advance();
        const operand = this.term();
        const span = { start, end: this.lastEnd };
        if (operand.type === 'constant' && (typeof operand.value === 'bigint' || typeof operand.value === 'number'))
          return plain({ type: 'constant', value: text === '-' ? -operand.value : operand.value, ...span });
        return plain({ type: 'unary', operator: text, operand, ...span });
      }
      default:
        throw this.unexpected();
    }
  }

  private object(): Node {
    const { start } = this.take();
    const entries: Entry[] = [];
    while (!this.isSymbol('}')) {
      entries.push(this.entry());
      if (!this.isSymbol(',')) break;
      this.advance();
    }
    this.expect('}');
    return { type: 'object', entries, start, end: this.lastEnd };
  }

  private entry(): Entry {
    const { start, end, kind } = this.word;
    const { key, name } = this.key();
    const span = () => ({ start, end: this.lastEnd });
    const variable: Node | null = name === null ? null : { type: 'variable', name, start, end };
    const parenthesized = kind === 'symbol';
    if (!parenthesized && !this.isSymbol(':')) return { key, value: variable, ...span() };
    this.expect(':');
    // The variable's value is the key when there is a value: `{$x: 1}`.
    const value = this.entryValue();
    return { key: variable ?? key, value, ...span() };
  }

  private entryValue(): Node {
    const { start } = this.word;
    const parts = [this.expression(0)];
    while (this.isSymbol('|')) {
      this.advance();
      parts.push(this.expression(0));
    }
    return parts.length === 1 ? parts[0]! : { type: 'pipe', parts, start, end: this.lastEnd };
  }

  private string(format: string | null): Node {
    const first = this.take();
    const { start } = first;
    if (first.kind === 'string') return { type: 'constant', value: first.text, start, end: this.lastEnd };
    const parts: (string | Node)[] = [];
    while (this.word.kind !== 'stringEnd') {
      if (this.word.kind === 'string') parts.push(this.take().text);
      else if (this.word.kind === 'stringQuery') {
        this.advance();
        parts.push(this.pipe());
        if (!this.isSymbol(')')) throw this.unexpected();
        this.lexer.inString = true;
        this.advance();
      } else throw this.unexpected();
    }
    this.advance();
    return { type: 'string', parts, format, start, end: this.lastEnd };
  }

  private enter(): void {
    if (++this.depth > maxDepth) throw new SyntaxFault('the program is nested too deeply', this.word);
  }

  private isSymbol(text: string): boolean {
    return this.word.kind === 'symbol' && this.word.text === text;
  }

  private isKeyword(text: string): boolean {
    return this.word.kind === 'keyword' && this.word.text === text;
  }

  private advance(): void {
    this.lastEnd = this.word.end;
    this.word = this.lexer.next();
  }

  private take(): Word {
    const { word } = this;
    this.advance();
    return word;
  }

  private expect(symbol: string): void {
    if (!this.isSymbol(symbol)) throw this.unexpected();
    this.advance();
  }

  private expectKeyword(text: string): void {
    if (!this.isKeyword(text)) throw this.unexpected();
    this.advance();
  }

  private expectKind(kind: WordKind): Word {
    if (this.word.kind !== kind) throw this.unexpected();
    return this.take();
  }

  private unexpected(): SyntaxFault {
    return new SyntaxFault(this.word.message, this.word);
  }
}
