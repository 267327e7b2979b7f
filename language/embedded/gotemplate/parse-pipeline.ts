import { quote } from '../../go/strconv-quote.ts';
import type { FunctionTable } from './function.ts';
import type { Item, ItemType } from './item.ts';
import type * as node from './node.ts';
import { readNumber } from './number.ts';
import { printNode } from './print-node.ts';
import { type Context, ItemReader } from './reader.ts';

/** Go's limit on parentheses within each other. */
const maxDepth = 10_000;

/** Reads pipelines: `$x := .a | upper "b"`. */
export class PipelineParser extends ItemReader {
  protected depth = 0;
  private readonly functions: FunctionTable;

  constructor(source: string, functions: FunctionTable, name: string) {
    super(source, name);
    this.functions = functions;
  }

  protected pipeline(context: Context, end: 'rightDelim' | 'rightParen'): node.Pipe {
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
    // A pipeline begins behind its bracket, and a member of it at that.
    const { start } = this.peekNonSpace();
    const term = this.term();
    if (term === null || this.peek().type !== 'field') return term;
    const pos = this.peek().start;
    const names: string[] = [];
    while (this.peek().type === 'field') names.push(this.next().text.slice(1));
    const span = { pos, start, end: this.lastEnd() };
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
