import { sprintf } from '../../go/fmt.ts';
import {
  type Type,
  anyMapType,
  anySliceType,
  boolType,
  float64Type,
  functionOf,
  intType,
  interfaceType,
  stringType,
} from '../../go/type.ts';
import { parse as parseRegexp } from '../regexp/parse.ts';
import { builtinType, functionType, isBuiltin } from './builtin-types.ts';
import { type Known, isAny, isArray, isAssignable, isBool, isInteger, isNumber, isString, typeName } from './kinds.ts';
import { elementType, memberType } from './member-type.ts';
import { methodType } from './methods.ts';
import type {
  ArrayNode,
  BinaryNode,
  BuiltinNode,
  CallNode,
  ConditionalNode,
  DeclarationNode,
  MemberNode,
  Node,
  PointerNode,
  SliceNode,
  UnaryNode,
} from './node.ts';
import { binaryOperators } from './operators.ts';
import { predicateResults, predicateType, scopeVariables } from './predicate-type.ts';
import { trySignature } from './signature.ts';
import { ExprError } from './source.ts';

/**
 * The names an expression may use: `open`, any name, known when it is evaluated (`expr.Eval`); or exactly those, with
 * their types (`expr.Env`).
 */
export type Names = 'open' | ReadonlyMap<string, Type>;

/** Finds out types and with them mistakes (`checker/checker.go`); writes into the nodes; throws `ExprError`. */
export function check(node: Node, names: Names): void {
  new Checker(names).visit(node);
}

/** The type of an expression, and what the original knows besides. */
interface Found {
  readonly type: Known;
  /** The built-in that the value is. */
  readonly builtin?: string;
  /** The type of all elements of a list literal. */
  readonly element?: Known;
  readonly method?: boolean;
}

const any: Found = { type: interfaceType };

/** Arguments of several signatures are looked at again for each: deep nesting of such calls takes exponential time. */
const maxVisits = 200_000;

class Checker {
  private readonly names: Names;
  private readonly scopes: { collection: Known; variables: ReadonlyMap<string, Type> }[] = [];
  private readonly variables: { name: string; found: Found }[] = [];
  private readonly parents: Node[] = [];
  private visits = 0;

  constructor(names: Names) {
    this.names = names;
  }

  visit(node: Node): Found {
    if (++this.visits > maxVisits) throw new ExprError('too many nested calls: not supported here', node.at);
    this.parents.push(node);
    const found = this.inspect(node);
    this.parents.pop();
    node.type = found.type;
    return found;
  }

  private typeOf(node: Node): Known {
    return this.visit(node).type;
  }

  private inspect(node: Node): Found {
    switch (node.kind) {
      case 'nil':
        return { type: null };
      case 'integer':
        return { type: intType };
      case 'float':
        return { type: float64Type };
      case 'bool':
        return { type: boolType };
      case 'string':
        return { type: stringType };
      case 'identifier':
        return this.identifier(node.name, node);
      case 'unary':
        return this.unary(node);
      case 'binary':
        return this.binary(node);
      case 'chain':
        return this.visit(node.inner);
      case 'member':
        return this.member(node);
      case 'slice':
        return this.slice(node);
      case 'call':
        return this.call(node);
      case 'builtin':
        return this.builtin(node);
      case 'closure':
        return this.closure(node.body);
      case 'pointer':
        return this.pointer(node);
      case 'declaration':
        return this.declaration(node);
      case 'conditional':
        return this.conditional(node);
      case 'array':
        return this.array(node);
      case 'map':
        for (const { key, value } of node.pairs) {
          this.visit(key);
          this.visit(value);
        }
        return { type: anyMapType };
      default:
        return any;
    }
  }

  private identifier(name: string, node: Node): Found {
    const variable = this.variables.findLast((known) => known.name === name);
    if (variable !== undefined) return variable.found;
    return name === '$env' ? { type: anyMapType } : this.environment(name, node);
  }

  private environment(name: string, node: Node, strict = true): Found {
    if (isBuiltin(name)) return { type: functionType, builtin: name };
    if (this.names === 'open') return any;
    const type = this.names.get(name);
    if (type !== undefined) return { type };
    if (strict) throw new ExprError(`unknown name ${name}`, node.at);
    return { type: stringType };
  }

  private unary(node: UnaryNode): Found {
    const type = this.typeOf(node.operand);
    const logical = node.operator === '!' || node.operator === 'not';
    if (logical && (isBool(type) || isAny(type))) return { type: boolType };
    if (!logical && (isNumber(type) || isAny(type))) return { type };
    throw new ExprError(`invalid operation: ${node.operator} (mismatched type ${typeName(type)})`, node.at);
  }

  private binary(node: BinaryNode): Found {
    const left = this.typeOf(node.left);
    const right = this.visit(node.right);
    if (node.operator === 'matches') this.pattern(node);
    const { type } = binaryOperators.get(node.operator)!;
    const found = type({ left, right: right.type, element: right.element ?? null, at: node.at });
    if (found !== undefined) return { type: found };
    const types = `${typeName(left)} and ${typeName(right.type)}`;
    throw new ExprError(`invalid operation: ${node.operator} (mismatched types ${types})`, node.at);
  }

  private pattern(node: BinaryNode): void {
    if (node.right.kind !== 'string') return;
    const { value, errors } = parseRegexp(node.right.value);
    // Sic: the message is taken for a format, and percent signs in it for verbs without operands.
    if (value === null) throw new ExprError(sprintf(errors[0]!.message, []), node.at);
    node.regexp = value;
  }

  private member(node: MemberNode): Found {
    const base = this.typeOf(node.object);
    const property = this.typeOf(node.property);
    const name = node.property.kind === 'string' ? node.property.value : null;
    if (node.object.kind === 'identifier' && node.object.name === '$env')
      return name === null ? any : this.environment(name, node, !node.optional);
    if (name !== null) {
      if (base === null) throw new ExprError(`type <nil> has no field ${name}`, node.at);
      const method = methodType(base, name);
      if (method !== null) {
        node.method = name;
        return { type: method, method: true };
      }
    }
    const isCalled = this.parents.at(-2)?.kind === 'call';
    return { type: memberType({ node, base, property, name, isCalled }) };
  }

  private slice(node: SliceNode): Found {
    const type = this.typeOf(node.object);
    if (!isAny(type) && !isString(type) && type?.kind !== 'slice' && type?.kind !== 'array')
      throw new ExprError(`cannot slice ${typeName(type)}`, node.at);
    for (const bound of [node.from, node.to]) {
      if (bound === null) continue;
      const index = this.typeOf(bound);
      if (!isInteger(index) && !isAny(index))
        throw new ExprError(`non-integer slice index ${typeName(index)}`, bound.at);
    }
    return { type };
  }

  private call(node: CallNode): Found {
    const callee = this.visit(node.callee);
    if (callee.builtin !== undefined) {
      node.builtin = callee.builtin;
      return this.builtinCall(callee.builtin, node, node.arguments);
    }
    const name = calleeName(node.callee);
    if (callee.type === null) throw new ExprError(`${name} is nil; cannot call nil as function`, node.at);
    // Of an unknown function nothing is checked, its arguments neither.
    if (isAny(callee.type)) return any;
    if (callee.type.kind !== 'func') throw new ExprError(`${callee.type.name} is not callable`, node.at);
    node.typed = callee.method === true && typedSignatures.has(callee.type.name);
    return { type: this.signature(name, callee.type, node.arguments, node) };
  }

  private builtin(node: BuiltinNode): Found {
    const { name } = node;
    if (name === 'get') return { type: this.get(node) };
    if (!predicateResults.has(name)) return this.builtinCall(name, node, node.arguments);
    const [collection, closure, initial] = node.arguments as [Node, Node, Node | undefined];
    const type = this.typeOf(collection);
    if (!isArray(type) && !isAny(type))
      throw new ExprError(`builtin ${name} takes only array (got ${typeName(type)})`, collection.at);
    this.scopes.push({ collection: type, variables: scopeVariables(name) });
    const result = this.typeOf(closure)!.results![0]!;
    this.scopes.pop();
    if (initial !== undefined) this.visit(initial);
    if (predicateResults.get(name) === 'bool' && !isBool(result) && !isAny(result))
      throw new ExprError(`predicate should return boolean (got ${result.name})`, closure.at);
    return { type: predicateType(name, type!, result) };
  }

  private get(node: BuiltinNode): Known {
    if (node.arguments.length !== 2)
      throw new ExprError(`invalid number of arguments (expected 2, got ${node.arguments.length})`, node.at);
    const [value, property] = node.arguments as [Node, Node];
    if (value.kind === 'identifier' && value.name === '$env') return this.environmentType(property);
    const type = this.typeOf(value);
    if (isAny(type)) return interfaceType;
    return elementType({ type, index: () => this.typeOf(property), at: value.at, indexAt: property.at });
  }

  /** Sic: for a name that nobody declared it is nil's type. */
  private environmentType(property: Node): Known {
    if (property.kind !== 'string') return interfaceType;
    return this.names === 'open' ? null : (this.names.get(property.value) ?? null);
  }

  private builtinCall(name: string, node: Node, arguments_: Node[]): Found {
    const known = builtinType(name);
    if (known.kind === 'check') {
      const result = known.check(arguments_.map((argument) => this.typeOf(argument)));
      if ('error' in result) throw new ExprError(result.error, node.at);
      return { type: result };
    }
    if (known.types.length === 0) return { type: this.signature(name, functionType, arguments_, node) };
    let last: ExprError | null = null;
    for (const type of known.types) {
      const result = this.trySignature(name, type, arguments_, node);
      if (!(result instanceof ExprError)) return { type: result };
      last = result;
    }
    throw last!;
  }

  private signature(name: string, type: Type, arguments_: Node[], node: Node): Type {
    const result = this.trySignature(name, type, arguments_, node);
    if (result instanceof ExprError) throw result;
    return result;
  }

  private trySignature(name: string, type: Type, arguments_: Node[], node: Node): Type | ExprError {
    return trySignature({ name, type, at: node.at }, arguments_, (argument) => this.typeOf(argument));
  }

  private closure(body: Node): Found {
    const type = this.typeOf(body);
    if (type === null) throw new ExprError('closure cannot be nil', body.at);
    return { type: functionOf([interfaceType], [type]) };
  }

  private pointer({ name, at }: PointerNode): Found {
    const scope = this.scopes.at(-1);
    if (scope === undefined) throw new ExprError('cannot use pointer accessor outside closure', at);
    if (name === '') return { type: isAny(scope.collection) ? interfaceType : scope.collection!.elem! };
    const type = scope.variables.get(name);
    if (type === undefined) throw new ExprError(`unknown pointer #${name}`, at);
    return { type };
  }

  private declaration(node: DeclarationNode): Found {
    const { name, at } = node;
    if (this.names !== 'open' && this.names.has(name)) throw new ExprError(`cannot redeclare ${name}`, at);
    if (isBuiltin(name)) throw new ExprError(`cannot redeclare builtin ${name}`, at);
    if (this.variables.some((known) => known.name === name))
      throw new ExprError(`cannot redeclare variable ${name}`, at);
    this.variables.push({ name, found: this.visit(node.value) });
    const found = this.visit(node.body);
    this.variables.pop();
    return found;
  }

  private conditional(node: ConditionalNode): Found {
    const condition = this.typeOf(node.condition);
    if (!isBool(condition) && !isAny(condition))
      throw new ExprError(`non-bool expression (type ${typeName(condition)}) used as condition`, node.condition.at);
    const yes = this.typeOf(node.yes);
    const no = this.typeOf(node.no);
    if (yes === null || no === null) return { type: yes ?? no };
    return isAssignable(yes, no) ? { type: yes } : any;
  }

  private array(node: ArrayNode): Found {
    const types = node.items.map((item) => this.typeOf(item));
    const [first] = types;
    const uniform = first !== undefined && types.every((type) => type !== null && type.kind === first?.kind);
    return uniform ? { type: anySliceType, element: types.at(-1)! } : { type: anySliceType };
  }
}

/** Signatures of methods with one parameter that the original calls without reflection. */
const typedSignatures: ReadonlySet<string> = new Set([
  'func(time.Duration) time.Duration',
  'func(time.Duration) time.Time',
  'func(time.Time) time.Duration',
  'func(time.Time) bool',
  'func(string) string',
]);

function calleeName(callee: Node): string {
  if (callee.kind === 'identifier') return callee.name;
  return callee.kind === 'member' && callee.property.kind === 'string' ? callee.property.value : 'function';
}
