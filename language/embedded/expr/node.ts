import type { Type } from '../../go/type.ts';
import type { Value } from '../../go/value.ts';
import type { Span } from '../language.ts';
import type { Regexp } from '../regexp/parse.ts';

/**
 * The syntax tree. `at` is the position that errors of the node name, -1 for nodes that the original gives none. `type` is
 * what the checker found out: `null` is nil's, `undefined` a node that it did not look at (arguments of unknown functions).
 */
export type Node =
  | NilNode
  | IdentifierNode
  | IntegerNode
  | FloatNode
  | BoolNode
  | StringNode
  | ConstantNode
  | UnaryNode
  | BinaryNode
  | ChainNode
  | MemberNode
  | SliceNode
  | CallNode
  | BuiltinNode
  | ClosureNode
  | PointerNode
  | DeclarationNode
  | ConditionalNode
  | ArrayNode
  | MapNode;

interface Base {
  at: number;
  /** The text it was read from; nodes that the optimiser makes have none. */
  span?: Span;
  type?: Type | null;
}

export interface NilNode extends Base {
  readonly kind: 'nil';
}

export interface IdentifierNode extends Base {
  readonly kind: 'identifier';
  readonly name: string;
}

export interface IntegerNode extends Base {
  readonly kind: 'integer';
  readonly value: bigint;
}

export interface FloatNode extends Base {
  readonly kind: 'float';
  readonly value: number;
}

export interface BoolNode extends Base {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface StringNode extends Base {
  readonly kind: 'string';
  readonly value: string;
}

/** Made by the optimiser: a list, a range, or a set for `in`. */
export interface ConstantNode extends Base {
  readonly kind: 'constant';
  readonly value: Value;
}

export interface UnaryNode extends Base {
  readonly kind: 'unary';
  readonly operator: string;
  operand: Node;
}

export interface BinaryNode extends Base {
  readonly kind: 'binary';
  readonly operator: string;
  left: Node;
  right: Node;
  /** Of `matches` with a constant pattern. */
  regexp?: Regexp;
}

/** The end of what a `?.` in it skips. */
export interface ChainNode extends Base {
  readonly kind: 'chain';
  inner: Node;
}

export interface MemberNode extends Base {
  readonly kind: 'member';
  object: Node;
  property: Node;
  readonly optional: boolean;
  /** The name of a method of the object's known type. */
  method?: string;
  /** The name of a field of the object's known type. */
  field?: string;
}

export interface SliceNode extends Base {
  readonly kind: 'slice';
  object: Node;
  from: Node | null;
  to: Node | null;
}

export interface CallNode extends Base {
  readonly kind: 'call';
  callee: Node;
  readonly arguments: Node[];
  /** The name of a built-in that is called as a value: `$env.upper(…)`, `let f = upper; f(…)`. */
  builtin?: string;
  /** A method whose signature the original has code for: its argument is asserted to be of the type. */
  typed?: boolean;
}

export interface BuiltinNode extends Base {
  readonly kind: 'builtin';
  readonly name: string;
  readonly arguments: Node[];
  /** Of an optimised `filter(…)[0]`: nothing found is an error. */
  readonly throws?: boolean;
  /** Of an optimised `map(filter(…), …)`: what each found element becomes. */
  readonly map?: Node;
}

export interface ClosureNode extends Base {
  readonly kind: 'closure';
  body: Node;
}

export interface PointerNode extends Base {
  readonly kind: 'pointer';
  readonly name: string;
}

export interface DeclarationNode extends Base {
  readonly kind: 'declaration';
  readonly name: string;
  value: Node;
  body: Node;
}

export interface ConditionalNode extends Base {
  readonly kind: 'conditional';
  condition: Node;
  yes: Node;
  no: Node;
}

export interface ArrayNode extends Base {
  readonly kind: 'array';
  readonly items: Node[];
}

export interface MapNode extends Base {
  readonly kind: 'map';
  readonly pairs: { key: Node; value: Node }[];
}

/** The nodes right below, in the order in which the original walks them. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'chain':
      return [node.inner];
    case 'member':
      return [node.object, node.property];
    case 'slice':
      return [node.object, node.from, node.to].filter((child) => child !== null);
    case 'call':
      return [node.callee, ...node.arguments];
    case 'builtin':
      return node.arguments;
    case 'closure':
      return [node.body];
    case 'declaration':
      return [node.value, node.body];
    case 'conditional':
      return [node.condition, node.yes, node.no];
    case 'array':
      return node.items;
    case 'map':
      return node.pairs.flatMap(({ key, value }) => [key, value]);
    default:
      return [];
  }
}

/** Puts what `change` answers in the place of each child. */
export function replaceChildren(node: Node, change: (child: Node) => Node): void {
  switch (node.kind) {
    case 'unary':
      node.operand = change(node.operand);
      break;
    case 'binary':
      node.left = change(node.left);
      node.right = change(node.right);
      break;
    case 'chain':
      node.inner = change(node.inner);
      break;
    case 'member':
      node.object = change(node.object);
      node.property = change(node.property);
      break;
    case 'slice':
      node.object = change(node.object);
      node.from = node.from && change(node.from);
      node.to = node.to && change(node.to);
      break;
    case 'call':
      node.callee = change(node.callee);
      replaceEach(node.arguments, change);
      break;
    case 'builtin':
      replaceEach(node.arguments, change);
      break;
    case 'closure':
      node.body = change(node.body);
      break;
    case 'declaration':
      node.value = change(node.value);
      node.body = change(node.body);
      break;
    case 'conditional':
      node.condition = change(node.condition);
      node.yes = change(node.yes);
      node.no = change(node.no);
      break;
    case 'array':
      replaceEach(node.items, change);
      break;
    case 'map':
      for (const pair of node.pairs) {
        pair.key = change(pair.key);
        pair.value = change(pair.value);
      }
      break;
    default:
  }
}

function replaceEach(nodes: Node[], change: (child: Node) => Node): void {
  for (const [i, node] of nodes.entries()) nodes[i] = change(node);
}
