import { quote } from '../../go/strconv-quote.ts';
import type { Parsed } from '../language.ts';
import type { FunctionTable } from './function.ts';
import type { Item } from './item.ts';
import type * as node from './node.ts';
import { PipelineParser } from './parse-pipeline.ts';
import { printNode } from './print-node.ts';
import { type Context, SyntaxFailure } from './reader.ts';

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

class Parser extends PipelineParser {
  private readonly trees = new Map<string, node.List>();
  private readonly root: node.Statement[] = [];

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
}

function isMarker(found: node.Statement | node.Marker): found is node.Marker {
  return found.kind === 'end' || found.kind === 'else';
}

/** `IsEmptyTree`: nothing but space. */
function isEmpty(list: node.List): boolean {
  return list.nodes.every((item) => item.kind === 'text' && item.text.trim() === '');
}
