import { isBuiltin } from './builtin-types.ts';
import { Cursor, lexemeText } from './cursor.ts';
import { checkDepth } from './depth.ts';
import { type Lexeme, isAlphaNumeric, isAlphabetic } from './lexer.ts';
import { type ArrayNode, type BuiltinNode, type CallNode, type MapNode, type Node } from './node.ts';
import { readNumber } from './number-literal.ts';
import { binaryOperators } from './operators.ts';
import { predicateResults } from './predicate-type.ts';
import { ExprError } from './source.ts';

/** Tokens → tree (`parser/parser.go`); throws `ExprError`. */
export function parseSyntax(lexemes: readonly Lexeme[]): Node {
  return new SyntaxParser(lexemes).parse();
}

const unaryOperators: ReadonlyMap<string, number> = new Map([
  ['not', 50],
  ['!', 50],
  ['-', 90],
  ['+', 90],
]);

/** The original recurses without limit; ours says where it stops. */
const maxDepth = 200;

class SyntaxParser extends Cursor {
  /** How many closures are open. */
  private closures = 0;
  private depth = 0;

  parse(): Node {
    const node = this.expression(0);
    if (this.current.kind !== 'EOF') throw this.unexpected();
    checkDepth(node);
    return node;
  }

  private expression(precedence: number): Node {
    if (precedence === 0 && this.is('Operator', 'let')) return this.declaration();
    if (++this.depth > maxDepth) throw this.fail(`nested deeper than ${maxDepth} levels: not supported here`);
    const start = this.current.at;
    let left = this.spanned(this.primary(), start);
    let before = '';
    let operator = this.current;
    while (operator.kind === 'Operator') {
      let negated: Lexeme | null = null;
      if (operator.value === 'not') {
        this.next();
        negated = this.current;
        operator = this.current;
      }
      if (operator.value === '|') {
        if (precedence > 0) break;
        this.next();
        left = this.pipe(left);
      } else {
        const operation = binaryOperators.get(operator.value);
        if (operation === undefined || operation.binding < precedence) break;
        this.next();
        if (before === '??' && operator.value !== '??') throw this.mixed(operator);
        const right = this.expression(operation.binding + (operation.isRightAssociative ? 0 : 1));
        left = { kind: 'binary', operator: operator.value, left, right, at: operator.at };
        if (negated !== null) left = { kind: 'unary', operator: 'not', operand: left, at: negated.at };
      }
      left = this.spanned(left, start);
      before = operator.value;
      operator = this.current;
    }
    const node = precedence === 0 ? this.conditional(left) : left;
    this.depth--;
    return node;
  }

  /** Notes what text the node is; in brackets that is the text between them. */
  private spanned(node: Node, start: number): Node {
    node.span ??= { start, end: this.end };
    return node;
  }

  private mixed({ value, at }: Lexeme): ExprError {
    return new ExprError(
      `Operator (${value}) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.`,
      at,
    );
  }

  private declaration(): Node {
    this.expect('Operator', 'let');
    const { value: name, at } = this.current;
    this.expect('Identifier');
    this.expect('Operator', '=');
    if (++this.depth > maxDepth) throw this.fail(`nested deeper than ${maxDepth} levels: not supported here`);
    const value = this.expression(0);
    this.expect('Operator', ';');
    const body = this.expression(0);
    this.depth--;
    return { kind: 'declaration', name, value, body, at };
  }

  private conditional(condition: Node): Node {
    let node = condition;
    while (this.is('Operator', '?')) {
      this.next();
      let yes = node;
      if (this.is('Operator', ':')) this.next();
      else {
        yes = this.expression(0);
        this.expect('Operator', ':');
      }
      node = { kind: 'conditional', condition: node, yes, no: this.expression(0), at: -1 };
      if (condition.span !== undefined) this.spanned(node, condition.span.start);
    }
    return node;
  }

  private primary(): Node {
    const { kind, value, at } = this.current;
    const unary = kind === 'Operator' ? unaryOperators.get(value) : undefined;
    if (unary !== undefined) {
      this.next();
      return this.postfix({ kind: 'unary', operator: value, operand: this.expression(unary), at });
    }
    if (this.is('Bracket', '(')) {
      this.next();
      const inner = this.expression(0);
      this.expect('Bracket', ')');
      return this.postfix(inner);
    }
    if (this.is('Operator', '#') || this.is('Operator', '.')) return this.pointer();
    return this.secondary();
  }

  /** `#`, `#index`, and the `.` of `.name`, which stands for `#.name`. */
  private pointer(): Node {
    if (this.closures === 0) throw this.fail('cannot use pointer accessor outside closure');
    const { at } = this.current;
    let name = '';
    if (this.is('Operator', '#')) {
      this.next();
      if (this.current.kind === 'Identifier') {
        name = this.current.value;
        this.next();
      }
    }
    return this.postfix({ kind: 'pointer', name, at });
  }

  private secondary(): Node {
    const lexeme = this.current;
    const { at, value } = lexeme;
    switch (lexeme.kind) {
      case 'Identifier':
        this.next();
        if (value === 'true' || value === 'false') return { kind: 'bool', value: value === 'true', at };
        if (value === 'nil') return { kind: 'nil', at };
        return this.postfix(this.call(lexeme));
      case 'Number':
        this.next();
        return this.number(value, at);
      case 'String':
        this.next();
        return { kind: 'string', value, at };
      default:
        if (this.is('Bracket', '[')) return this.postfix(this.array());
        if (this.is('Bracket', '{')) return this.postfix(this.map());
        throw this.unexpected();
    }
  }

  private number(text: string, at: number): Node {
    const literal = readNumber(text);
    if ('error' in literal) throw this.fail(literal.error);
    return { ...literal, at };
  }

  private call({ value: name, at }: Lexeme): Node {
    if (!this.is('Bracket', '(')) return { kind: 'identifier', name, at };
    if (predicateResults.has(name)) {
      this.expect('Bracket', '(');
      const collection = this.expression(0);
      this.expect('Operator', ',');
      return this.predicate(name, [collection], at);
    }
    return this.named(name, this.arguments(), at);
  }

  private pipe(value: Node): Node {
    const { value: name, at } = this.current;
    this.expect('Identifier');
    if (predicateResults.has(name)) {
      this.expect('Bracket', '(');
      return this.predicate(name, [value], at);
    }
    return this.named(name, [value, ...this.arguments()], at);
  }

  /** The closure, for `reduce` the initial value, and the closing parenthesis. */
  private predicate(name: string, arguments_: Node[], at: number): BuiltinNode {
    arguments_.push(this.closure());
    if (name === 'reduce' && this.is('Operator', ',')) {
      this.next();
      arguments_.push(this.expression(0));
    }
    this.expect('Bracket', ')');
    return { kind: 'builtin', name, arguments: arguments_, at };
  }

  private named(name: string, arguments_: Node[], at: number): BuiltinNode | CallNode {
    if (isBuiltin(name)) return { kind: 'builtin', name, arguments: arguments_, at };
    return { kind: 'call', callee: { kind: 'identifier', name, at }, arguments: arguments_, at };
  }

  private closure(): Node {
    const { at } = this.current;
    const braces = this.is('Bracket', '{');
    if (braces) this.next();
    this.closures++;
    const body = this.expression(0);
    this.closures--;
    if (braces) this.expect('Bracket', '}');
    return { kind: 'closure', body, at };
  }

  private array(): ArrayNode {
    const { at } = this.current;
    const items: Node[] = [];
    this.expect('Bracket', '[');
    while (!this.is('Bracket', ']')) {
      if (items.length > 0) this.expect('Operator', ',');
      if (items.length > 0 && this.is('Bracket', ']')) break;
      items.push(this.expression(0));
    }
    this.expect('Bracket', ']');
    return { kind: 'array', items, at };
  }

  private map(): MapNode {
    const { at } = this.current;
    const pairs: { key: Node; value: Node }[] = [];
    this.expect('Bracket', '{');
    while (!this.is('Bracket', '}')) {
      if (pairs.length > 0) {
        this.expect('Operator', ',');
        if (this.is('Bracket', '}')) break;
        if (this.is('Operator', ',')) throw this.unexpected();
      }
      const key = this.key(at);
      this.expect('Operator', ':');
      pairs.push({ key, value: this.expression(0) });
    }
    this.expect('Bracket', '}');
    return { kind: 'map', pairs, at };
  }

  private key(at: number): Node {
    const { kind, value } = this.current;
    if (kind === 'Number' || kind === 'String' || kind === 'Identifier') {
      this.next();
      return { kind: 'string', value, at };
    }
    if (this.is('Bracket', '(')) return this.expression(0);
    throw this.fail(
      `a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses (unexpected token ${lexemeText(this.current)})`,
    );
  }

  private postfix(start: Node): Node {
    let node = start;
    while (this.current.kind === 'Operator' || this.current.kind === 'Bracket') {
      const { value, at } = this.current;
      if (value === '.' || value === '?.') node = this.member(node, value === '?.');
      else if (value === '[') node = this.index(node, at);
      else break;
    }
    return node;
  }

  private member(object: Node, optional: boolean): Node {
    this.next();
    const name = this.current;
    this.next();
    const isName = name.kind === 'Identifier' || (name.kind === 'Operator' && isIdentifier(name.value));
    if (!isName) throw this.fail('expected name');
    const { at } = name;
    const property: Node = { kind: 'string', value: name.value, at };
    const inner = object.kind === 'chain' ? object.inner : object;
    const member: Node = { kind: 'member', object: inner, property, optional, at };
    const node: Node = this.is('Bracket', '(')
      ? { kind: 'call', callee: member, arguments: this.arguments(), at }
      : member;
    return object.kind === 'chain' || optional ? { kind: 'chain', inner: node, at: -1 } : node;
  }

  private index(object: Node, at: number): Node {
    this.next();
    const from = this.is('Operator', ':') ? null : this.expression(0);
    if (from !== null && !this.is('Operator', ':')) {
      this.expect('Bracket', ']');
      return { kind: 'member', object, property: from, optional: false, at };
    }
    this.next();
    const to = this.is('Bracket', ']') ? null : this.expression(0);
    this.expect('Bracket', ']');
    return { kind: 'slice', object, from, to, at };
  }

  private arguments(): Node[] {
    this.expect('Bracket', '(');
    const nodes: Node[] = [];
    while (!this.is('Bracket', ')')) {
      if (nodes.length > 0) this.expect('Operator', ',');
      nodes.push(this.expression(0));
    }
    this.expect('Bracket', ')');
    return nodes;
  }
}

function isIdentifier(text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  return points.length > 0 && isAlphabetic(points[0]!) && points.every(isAlphaNumeric);
}
