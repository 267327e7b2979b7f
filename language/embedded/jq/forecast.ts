import { Fuel } from '../fuel.ts';
import { compare } from './compare.ts';
import { definitionOf } from './definitions.ts';
import { literalKey } from './literal.ts';
import { natives } from './native.ts';
import type { Definition, Node } from './syntax-tree.ts';
import { type JqValue, isTrue } from './value.ts';

/** What the parameters of a built-in stand for, by their names with `/0` or with `$`; `null` for what is not known. */
type Bindings = ReadonlyMap<string, Part | null>;

/** A part of the program, or of a built-in that is called there. */
interface Part {
  readonly node: Node;
  readonly bindings: Bindings;
}

/**
 * What is certain of the parts of a program, whatever its input. Built-ins that are programs are looked into; of functions of the
 * program's own nothing is known.
 */
export class Forecast {
  private readonly own: ReadonlySet<string>;
  private readonly silent = new Map<Node, boolean>();
  private readonly truths = new Map<Node, boolean | null>();
  private readonly definitions = new Map<string, Definition | null>();

  /** `own`: the names that the program defines (`ownNames`). */
  constructor(own: ReadonlySet<string>) {
    this.own = own;
  }

  /** It never has an output: there is none, or an error in its place. */
  isSilent(node: Node, bindings: Bindings = program): boolean {
    if (bindings !== program) return this.findSilent({ node, bindings });
    let answer = this.silent.get(node);
    if (answer === undefined) this.silent.set(node, (answer = this.findSilent({ node, bindings })));
    return answer;
  }

  /** Whether its outputs count as true, as false, or (`null`) now so and now so. */
  truth(node: Node, bindings: Bindings = program): boolean | null {
    if (bindings !== program) return this.findTruth({ node, bindings });
    let answer = this.truths.get(node);
    if (answer === undefined) this.truths.set(node, (answer = this.findTruth({ node, bindings })));
    return answer;
  }

  private findSilent({ node, bindings }: Part): boolean {
    const silent = (part: Node | null) => part !== null && this.isSilent(part, bindings);
    switch (node.type) {
      case 'break':
        return true;
      case 'string':
        return node.parts.some((part) => typeof part !== 'string' && silent(part));
      case 'index':
        return silent(node.target) || (literalKey(node.key) === null && silent(node.key));
      case 'slice':
        return silent(node.target) || silent(node.from) || silent(node.to);
      case 'iterate':
        return silent(node.target);
      case 'pipe':
        return node.parts.some(silent);
      case 'comma':
        return node.parts.every(silent);
      case 'bind':
        return silent(node.source) || silent(node.body);
      case 'define':
        return this.isSilent(node.body, without(bindings, node.definition.name, node.definition.parameters.length));
      case 'label':
        return silent(node.body);
      case 'binary':
        return this.isSilentBinary(node, bindings);
      case 'update':
        return node.operator !== '|=' && silent(node.right);
      case 'unary':
        return silent(node.operand);
      case 'if':
        return silent(node.condition) || this.branches(node, bindings).every((branch) => silent(branch));
      case 'try':
        return silent(node.body) && (node.handler === null || silent(node.handler));
      case 'reduce':
        return silent(node.initial);
      case 'foreach':
        return [node.source, node.initial, node.update, node.extract].some(silent);
      case 'call':
        return this.isSilentCall(node, bindings);
      case 'object':
        return node.entries.some(({ key, value }) => silent(key) || silent(value));
      default:
        return false;
    }
  }

  private isSilentBinary({ operator, left, right }: Node & { type: 'binary' }, bindings: Bindings): boolean {
    const [first, second] = [this.isSilent(left, bindings), this.isSilent(right, bindings)];
    if (operator === '//') return first && second;
    if (operator === 'and' || operator === 'or')
      return first || (second && this.truth(left, bindings) === (operator === 'and'));
    return first || second;
  }

  private isSilentCall(node: Node & { type: 'call' }, bindings: Bindings): boolean {
    const name = `${node.name}/${node.operands.length}`;
    const bound = bindings.get(name);
    if (bound !== undefined) return bound !== null && this.isSilent(bound.node, bound.bindings);
    if (bindings === program && this.own.has(name)) return false;
    if (name === 'empty/0' || name === 'error/0' || name === 'halt/0' || name === 'halt_error/0') return true;
    if (name === 'error/1' || name === 'halt_error/1') return true;
    if (natives.has(name) || asksAll.has(name))
      return node.operands.some((operand) => this.isSilent(operand, bindings));
    const inside = this.inside(node, name, bindings);
    if (inside === null) return false;
    const values = node.operands.filter((_, i) => inside.parameters[i]!.startsWith('$'));
    return values.some((operand) => this.isSilent(operand, bindings)) || this.isSilent(inside.node, inside.bindings);
  }

  private findTruth({ node, bindings }: Part): boolean | null {
    const truth = (part: Node) => this.truth(part, bindings);
    switch (node.type) {
      case 'constant':
        return isTrue(node.value);
      case 'string':
      case 'format':
      case 'object':
      case 'array':
        return true;
      case 'pipe':
        return truth(node.parts.at(-1)!);
      case 'comma':
        return same(node.parts.map(truth));
      case 'bind':
      case 'label':
        return truth(node.body);
      case 'define':
        return this.truth(node.body, without(bindings, node.definition.name, node.definition.parameters.length));
      case 'if':
        return same(this.branches(node, bindings).map((branch) => (branch === null ? null : truth(branch))));
      case 'binary':
        return this.truthOfBinary(node, bindings);
      case 'call': {
        const name = `${node.name}/${node.operands.length}`;
        const bound = bindings.get(name);
        if (bound !== undefined) return bound === null ? null : this.truth(bound.node, bound.bindings);
        if (bindings === program && this.own.has(name)) return null;
        if (trueNatives.has(name)) return true;
        const inside = this.inside(node, name, bindings);
        return inside === null ? null : this.truth(inside.node, inside.bindings);
      }
      default:
        return null;
    }
  }

  private truthOfBinary({ operator, left, right }: Node & { type: 'binary' }, bindings: Bindings): boolean | null {
    const [first, second] = [this.truth(left, bindings), this.truth(right, bindings)];
    switch (operator) {
      case '//':
        return second === true || first === false ? second : null;
      case 'and':
        return first === false || second === false ? false : first === true ? second : null;
      case 'or':
        return first === true || second === true ? true : first === false ? second : null;
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return null;
      default: {
        const [a, b] = [this.constant(left, bindings), this.constant(right, bindings)];
        return a === undefined || b === undefined ? null : holds[operator](compare(a, b, new Fuel()));
      }
    }
  }

  /** The branches of an `if` that can be taken; `null` is the one that is not written. */
  private branches(node: Node & { type: 'if' }, bindings: Bindings): readonly (Node | null)[] {
    const truth = this.truth(node.condition, bindings);
    return [...(truth === false ? [] : [node.consequent]), ...(truth === true ? [] : [node.otherwise])];
  }

  /** The value of a constant, also of one that a built-in is given. */
  private constant(node: Node, bindings: Bindings): JqValue | undefined {
    if (node.type === 'constant') return node.value;
    const bound = node.type === 'variable' ? bindings.get(node.name) : undefined;
    return bound === undefined || bound === null ? undefined : this.constant(bound.node, bound.bindings);
  }

  /** The body of a built-in that is called, with what its parameters stand for there. */
  private inside(
    { operands }: Node & { type: 'call' },
    name: string,
    bindings: Bindings,
  ): (Part & { readonly parameters: readonly string[] }) | null {
    const definition = this.definitions.get(name) ?? definitionOf(name);
    this.definitions.set(name, definition);
    if (definition === null) return null;
    const inner = new Map<string, Part | null>();
    for (const [i, parameter] of definition.parameters.entries()) {
      const part = { node: operands[i]!, bindings };
      inner.set(parameter.startsWith('$') ? parameter : `${parameter}/0`, part);
    }
    return { node: definition.body, bindings: inner, parameters: definition.parameters };
  }
}

/** In the program itself nothing is bound. */
const program: Bindings = new Map();

/** Built-ins of the compiler's own that work their operands out before anything else. */
const asksAll: ReadonlySet<string> = new Set(['path/1', 'getpath/1', '_range/3', '_last/1']);

/** Native functions that give a number, a text or an array, whatever they are given: all of these count as true. */
const trueNatives: ReadonlySet<string> = new Set(
  `length/0 utf8bytelength/0 tostring/0 tojson/0 tonumber/0 type/0 keys/0 ascii_downcase/0 ascii_upcase/0 explode/0 implode/0
    split/1 join/1 floor/0 ceil/0 round/0 sort/0 unique/0 reverse/0 flatten/0 now/0`.split(/\s+/),
);

const holds: Readonly<Record<'==' | '!=' | '<' | '<=' | '>' | '>=', (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A definition within a built-in hides what has its name. */
function without(bindings: Bindings, name: string, parameters: number): Bindings {
  return bindings === program ? program : new Map([...bindings, [`${name}/${parameters}`, null]]);
}

function same(truths: readonly (boolean | null)[]): boolean | null {
  const [first = null] = truths;
  return truths.every((truth) => truth === first) ? first : null;
}
