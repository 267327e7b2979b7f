import { byteLength } from '../../go/strings.ts';
import { quote, unquote } from '../../go/strconv-quote.ts';
import type { LanguageError, Parsed } from '../language.ts';
import type { FunctionTable } from './function.ts';
import { type Item, type ItemType, describeItem, lex } from './lex.ts';
import type * as node from './node.ts';
import { readNumber } from './number.ts';
import { printNode } from './print-node.ts';

/**
 * Parses a template as `template.New(name).Funcs(functions).Parse(source)` of Go 1.26 does. There is at most one error,
 * with Go's exact text (`template: param:1: …`); the value then holds what was read before it.
 */
export function parse(
  source: string,
  functions: FunctionTable,
  options: { readonly name?: string } = {},
): Parsed<node.Template> {
  const name = options.name ?? 'param';
  const parser = new Parser(source, functions, name);
  try {
    parser.parse();
    return { value: parser.template(), errors: [] };
  } catch (error) {
    if (error instanceof SyntaxFailure) return { value: parser.template(), errors: [error.error] };
    // Thousands of parentheses or blocks within each other exhaust the stack; Go has a limit of its own.
    if (!(error instanceof RangeError)) throw error;
    const message = `template: ${name}:1: max expression depth exceeded`;
    return { value: parser.template(), errors: [{ message, start: 0, end: source.length }] };
  }
}

/** Go's limit on parentheses within each other. */
const maxDepth = 10_000;

class SyntaxFailure extends Error {
  readonly error: LanguageError;

  constructor(error: LanguageError) {
    super(error.message);
    this.error = error;
  }
}

/** What belongs to one template while it is read: `{{define}}` and `{{block}}` start their own. */
interface Scope {
  readonly name: string;
  variables: string[];
  /** The line of the action that is being read; 0: none. */
  actionLine: number;
  ranges: number;
}

type Context =
  | 'command'
  | 'if'
  | 'range'
  | 'with'
  | 'block clause'
  | 'template clause'
  | 'define clause'
  | 'parenthesized pipeline';

class Parser {
  private readonly source: string;
  private readonly functions: FunctionTable;
  private readonly name: string;
  private readonly items: readonly Item[];
  private readonly trees = new Map<string, node.List>();
  private readonly root: node.Statement[] = [];
  private scope: Scope;
  private at = 0;
  /** The furthest item looked at: errors are on its line. */
  private furthest = 0;
  private depth = 0;

  constructor(source: string, functions: FunctionTable, name: string) {
    this.source = source;
    this.functions = functions;
    this.name = name;
    this.items = lex(source).filter((item) => item.type !== 'comment');
    this.scope = { name, variables: ['$'], actionLine: 0, ranges: 0 };
  }

  template(): node.Template {
    const { source, name } = this;
    const whole: node.List = { kind: 'list', pos: 0, start: 0, end: source.length, nodes: this.root };
    return { source, name, root: this.trees.get(name) ?? whole, defined: this.trees, regexps: new Map() };
  }

  parse(): void {
    const pos = this.peek().start;
    while (this.peek().type !== 'eof') {
      if (this.peek().type === 'leftDelim') {
        const before = this.at;
        this.next();
        if (this.isKeyword(this.nextNonSpace(), 'define')) {
          this.definition();
          continue;
        }
        this.at = before;
      }
      const found = this.textOrAction();
      if (isMarker(found)) this.fail(`unexpected ${printNode(found)}`);
      this.root.push(found);
    }
    this.add(this.name, { kind: 'list', pos, start: 0, end: this.source.length, nodes: this.root });
  }

  // Items.

  private next(): Item {
    const item = this.items[Math.min(this.at++, this.items.length - 1)]!;
    this.furthest = Math.max(this.furthest, Math.min(this.at, this.items.length) - 1);
    return item;
  }

  private peek(): Item {
    const item = this.next();
    this.at--;
    return item;
  }

  private nextNonSpace(): Item {
    let item = this.next();
    while (item.type === 'space') item = this.next();
    return item;
  }

  private peekNonSpace(): Item {
    const item = this.nextNonSpace();
    this.at--;
    return item;
  }

  private isKeyword(item: Item, word: string): boolean {
    return item.type === 'keyword' && item.text === word;
  }

  private expect(types: readonly ItemType[], context: string): Item {
    const item = this.nextNonSpace();
    if (!types.includes(item.type)) this.unexpected(item, context);
    return item;
  }

  private unexpected(item: Item, context: string): never {
    if (item.type !== 'error') this.fail(`unexpected ${describeItem(item)} in ${context}`, item);
    let started = '';
    const { actionLine } = this.scope;
    if (actionLine !== 0 && actionLine !== item.line) {
      started = `${item.text.endsWith(' action') ? '' : ' in action'} started at ${this.name}:${actionLine}`;
    }
    this.fail(item.text + started, item);
  }

  private fail(message: string, item: Item = this.items[this.furthest]!): never {
    const { line } = this.items[this.furthest]!;
    const text = `template: ${this.name}:${line}: ${message}`;
    const end = item.end > item.start ? item.end : Math.min(item.start + 1, this.source.length);
    throw new SyntaxFailure({ message: text, start: item.start, end });
  }

  // Trees.

  private add(name: string, list: node.List): void {
    const known = this.trees.get(name);
    if (known === undefined || isEmpty(known)) this.trees.set(name, list);
    else if (!isEmpty(list)) this.fail(`template: multiple definition of template ${quote(name)}`);
  }

  private definition(): void {
    const item = this.expect(['string', 'rawString'], 'define clause');
    const name = this.unquoted(item);
    this.expect(['rightDelim'], 'define clause');
    this.body(name, 'define clause');
  }

  /** Reads up to `{{end}}` as a template of its own. */
  private body(name: string, context: Context): void {
    const outer = this.scope;
    const { depth, furthest } = this;
    this.scope = { name, variables: ['$'], actionLine: 0, ranges: 0 };
    this.depth = 0;
    const { list, end } = this.itemList();
    if (end.kind !== 'end') {
      // A block is reported by the template around it, which has not looked further than the block's beginning.
      if (context === 'block clause') this.furthest = furthest;
      this.fail(`unexpected ${printNode(end)} in ${context}`);
    }
    this.add(name, list);
    this.scope = outer;
    this.depth = depth;
  }

  private unquoted(item: Item): string {
    return unquote(item.text) ?? this.fail('invalid syntax', item);
  }

  private itemList(): { readonly list: node.List; readonly end: node.Marker } {
    const start = this.peekNonSpace().start;
    const nodes: node.Statement[] = [];
    while (this.peekNonSpace().type !== 'eof') {
      const found = this.textOrAction();
      if (isMarker(found)) return { list: { kind: 'list', pos: start, start, end: found.start, nodes }, end: found };
      nodes.push(found);
    }
    return this.fail('unexpected EOF');
  }

  private textOrAction(): node.Statement | node.Marker {
    const item = this.nextNonSpace();
    if (item.type === 'text')
      return { kind: 'text', pos: item.start, start: item.start, end: item.end, text: item.text };
    if (item.type !== 'leftDelim') this.unexpected(item, 'input');
    const { scope } = this;
    scope.actionLine = item.line;
    const found = this.action(item);
    scope.actionLine = 0;
    return found;
  }

  private action(open: Item): node.Statement | node.Marker {
    const item = this.nextNonSpace();
    if (item.type === 'keyword') {
      switch (item.text) {
        case 'block':
          return this.block(open);
        case 'break':
        case 'continue':
          return this.jump(open, item);
        case 'else':
          return this.otherwise(open);
        case 'end': {
          const close = this.expect(['rightDelim'], 'end');
          return { kind: 'end', pos: close.start, start: open.start, end: close.end };
        }
        case 'if':
        case 'range':
        case 'with':
          return this.branch(item.text, open);
        case 'template':
          return this.invocation(open);
        default:
      }
    }
    this.at--;
    const pipe = this.pipeline('command', 'rightDelim');
    return { kind: 'action', pos: item.start, start: open.start, end: this.lastEnd(), pipe };
  }

  private lastEnd(): number {
    return this.items[this.at - 1]!.end;
  }

  private jump(open: Item, item: Item): node.Jump {
    const kind = item.text as 'break' | 'continue';
    const close = this.nextNonSpace();
    if (close.type !== 'rightDelim') this.unexpected(close, `{{${kind}}}`);
    if (this.scope.ranges === 0) this.fail(`{{${kind}}} outside {{range}}`, item);
    return { kind, pos: item.start, start: open.start, end: close.end };
  }

  private otherwise(open: Item): node.Marker {
    const item = this.peekNonSpace();
    if (this.isKeyword(item, 'if') || this.isKeyword(item, 'with')) {
      return { kind: 'else', pos: item.start, start: open.start, end: item.end };
    }
    const close = this.expect(['rightDelim'], 'else');
    return { kind: 'else', pos: close.start, start: open.start, end: close.end };
  }

  private branch(kind: 'if' | 'range' | 'with', open: Item): node.Branch {
    const { scope } = this;
    const known = scope.variables.length;
    const pipe = this.pipeline(kind, 'rightDelim');
    if (kind === 'range') scope.ranges++;
    const { list, end } = this.itemList();
    if (kind === 'range') scope.ranges--;
    let otherwise: node.List | null = null;
    if (end.kind === 'else') {
      const item = this.peek();
      if (kind !== 'range' && this.isKeyword(item, kind)) {
        this.next();
        const chained = this.branch(kind, { ...open, start: end.start });
        otherwise = { kind: 'list', pos: end.pos, start: end.start, end: chained.end, nodes: [chained] };
      } else {
        const second = this.itemList();
        if (second.end.kind !== 'end') this.fail(`expected end; found ${printNode(second.end)}`);
        otherwise = second.list;
      }
    }
    scope.variables.length = known;
    return { kind, pos: pipe.pos, start: open.start, end: this.lastEnd(), pipe, list, otherwise };
  }

  private block(open: Item): node.Invocation {
    const item = this.nextNonSpace();
    const name = this.templateName(item, 'block clause');
    const pipe = this.pipeline('block clause', 'rightDelim');
    this.body(name, 'block clause');
    return { kind: 'template', pos: item.start, start: open.start, end: this.lastEnd(), name, pipe };
  }

  private invocation(open: Item): node.Invocation {
    const item = this.nextNonSpace();
    const name = this.templateName(item, 'template clause');
    let pipe: node.Pipe | null = null;
    if (this.nextNonSpace().type !== 'rightDelim') {
      this.at--;
      pipe = this.pipeline('template clause', 'rightDelim');
    }
    return { kind: 'template', pos: item.start, start: open.start, end: this.lastEnd(), name, pipe };
  }

  private templateName(item: Item, context: Context): string {
    if (item.type !== 'string' && item.type !== 'rawString') this.unexpected(item, context);
    return this.unquoted(item);
  }

  // Pipelines.

  private pipeline(context: Context, end: 'rightDelim' | 'rightParen'): node.Pipe {
    const start = this.peekNonSpace().start;
    const { variables, assigns } = this.declarations(context);
    const commands: node.Command[] = [];
    for (;;) {
      const item = this.nextNonSpace();
      if (item.type === end) {
        this.checkPipeline(commands, context);
        return { kind: 'pipe', pos: start, start, end: item.start, variables, assigns, commands };
      }
      if (!operandTypes.has(item.type)) this.unexpected(item, context);
      this.at--;
      commands.push(this.command());
    }
  }

  /** `$x :=`, `$x =`, `$i, $x :=`. */
  private declarations(context: Context): { readonly variables: node.Variable[]; readonly assigns: boolean } {
    const variables: node.Variable[] = [];
    for (;;) {
      const item = this.peekNonSpace();
      if (item.type !== 'variable') return { variables, assigns: false };
      const before = this.at;
      this.next();
      const next = this.peekNonSpace();
      const comma = next.type === 'char' && next.text === ',';
      if (next.type !== 'assign' && next.type !== 'declare' && !comma) {
        // Only a variable that is used: read it again as an operand.
        this.at = before;
        return { variables, assigns: false };
      }
      this.nextNonSpace();
      variables.push(this.variable(item));
      this.scope.variables.push(item.text);
      if (!comma) return { variables, assigns: next.type === 'assign' };
      if (context !== 'range' || variables.length >= 2) this.fail(`too many declarations in ${context}`, item);
      const follower = this.peekNonSpace().type;
      if (follower !== 'variable' && follower !== 'rightDelim' && follower !== 'rightParen') {
        this.fail('range can only initialize variables');
      }
    }
  }

  private checkPipeline(commands: readonly node.Command[], context: Context): void {
    if (commands.length === 0) this.fail(`missing value for ${context}`);
    for (const [i, command] of commands.entries()) {
      const { kind } = command.operands[0]!;
      if (i > 0 && (kind === 'bool' || kind === 'dot' || kind === 'nil' || kind === 'number' || kind === 'string')) {
        this.fail(`non executable command in pipeline stage ${i + 1}`);
      }
    }
  }

  private command(): node.Command {
    const start = this.peekNonSpace().start;
    const operands: node.Operand[] = [];
    let end = start;
    for (;;) {
      this.peekNonSpace();
      const operand = this.operand();
      if (operand !== null) {
        operands.push(operand);
        end = this.lastEnd();
      }
      const item = this.next();
      if (item.type === 'space') continue;
      if (item.type === 'rightDelim' || item.type === 'rightParen') this.at--;
      else if (item.type !== 'pipe') this.unexpected(item, 'operand');
      break;
    }
    if (operands.length === 0) this.fail('empty command');
    return { kind: 'command', pos: start, start, end, operands };
  }

  private operand(): node.Operand | null {
    const term = this.term();
    if (term === null || this.peek().type !== 'field') return term;
    const pos = this.peek().start;
    const names: string[] = [];
    while (this.peek().type === 'field') names.push(this.next().text.slice(1));
    const span = { pos, start: term.start, end: this.lastEnd() };
    switch (term.kind) {
      case 'field':
        return { kind: 'field', ...span, names: [...term.names, ...names] };
      case 'variable':
        return { kind: 'variable', ...span, names: [...term.names, ...names] };
      case 'bool':
      case 'string':
      case 'number':
      case 'nil':
      case 'dot':
        this.fail(`unexpected . after term ${quote(printNode(term))}`);
        break;
      default:
    }
    return { kind: 'chain', ...span, operand: term, names };
  }

  private term(): node.Operand | null {
    const item = this.nextNonSpace();
    const span = { pos: item.start, start: item.start, end: item.end };
    switch (item.type) {
      case 'identifier': {
        const found = this.functions.get(item.text);
        if (found === undefined) this.fail(`function ${quote(item.text)} not defined`, item);
        return { kind: 'identifier', ...span, name: item.text, function: found };
      }
      case 'dot':
      case 'nil':
        return { kind: item.type, ...span };
      case 'variable': {
        if (!this.scope.variables.includes(item.text)) this.fail(`undefined variable ${quote(item.text)}`, item);
        return this.variable(item);
      }
      case 'field':
        return { kind: 'field', ...span, names: [item.text.slice(1)] };
      case 'bool':
        return { kind: 'bool', ...span, value: item.text === 'true' };
      case 'charConstant':
      case 'complex':
      case 'number': {
        const value = readNumber(item.text, item.type);
        if ('error' in value) this.fail(value.error, item);
        return { kind: 'number', ...span, text: item.text, value };
      }
      case 'leftParen': {
        if (this.depth >= maxDepth) this.fail('max expression depth exceeded', item);
        this.depth++;
        const pipe = this.pipeline('parenthesized pipeline', 'rightParen');
        this.depth--;
        return pipe;
      }
      case 'string':
      case 'rawString':
        return { kind: 'string', ...span, quoted: item.text, text: this.unquoted(item) };
      default:
        this.at--;
        return null;
    }
  }

  private variable(item: Item): node.Variable {
    return { kind: 'variable', pos: item.start, start: item.start, end: item.end, names: [item.text] };
  }
}

const operandTypes: ReadonlySet<ItemType> = new Set([
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
]);

function isMarker(found: node.Statement | node.Marker): found is node.Marker {
  return found.kind === 'end' || found.kind === 'else';
}

/** `IsEmptyTree`: nothing but space. */
function isEmpty(list: node.List): boolean {
  return list.nodes.every((item) => item.kind === 'text' && item.text.trim() === '');
}

/** `line:column` of an offset as Go counts them: lines from 1, columns in bytes from 0. */
export function position(source: string, offset: number): string {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++;
  return `${line}:${byteLength(before.slice(lineStart))}`;
}
