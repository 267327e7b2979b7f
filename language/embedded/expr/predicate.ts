import { AnyMap } from '../../go/any-map.ts';
import { GoPanic, TypedMap, type Value, itemsOf, typeOf } from '../../go/value.ts';
import { groupsType } from './builtin-types.ts';
import { asKey } from './key.ts';
import type { Machine } from './machine.ts';
import { fetch, length } from './member.ts';
import type { BuiltinNode, Node } from './node.ts';
import { asBool } from './operate.ts';

/** What a predicate sees: the collection, where it is, and what was gathered. */
export interface Scope {
  readonly size: number;
  readonly item: (index: number) => Value;
  index: number;
  accumulated: Value;
}

/** Runs a built-in that takes a predicate, on the stack of the machine. */
export function runPredicate(machine: Machine, node: BuiltinNode): void {
  const [collection, closure, initial] = node.arguments as [Node, Node, Node | undefined];
  machine.run(collection);
  machine.at = node.at;
  const scope: Scope = { ...indexed(machine.pop()), index: 0, accumulated: null };
  machine.scopes.push(scope);
  runLoop(new Loop(machine, node, closure, scope), initial);
  machine.scopes.pop();
}

function runLoop(loop: Loop, initial: Node | undefined): void {
  switch (loop.node.name) {
    case 'all':
    case 'none':
    case 'any':
      return loop.quantify();
    case 'one':
      return loop.push(loop.select(null) === 1);
    case 'count':
      return loop.push(BigInt(loop.select(null)));
    case 'filter':
      return loop.list(loop.select(loop.node.map ?? 'item'));
    case 'map':
      return loop.map();
    case 'find':
    case 'findLast':
      return loop.find();
    case 'findIndex':
    case 'findLastIndex':
      return loop.push(loop.search() ? BigInt(loop.scope.index) : null);
    case 'groupBy':
      return loop.group();
    default:
      return loop.reduce(initial);
  }
}

class Loop {
  readonly node: BuiltinNode;
  readonly scope: Scope;
  private readonly machine: Machine;
  private readonly closure: Node;

  constructor(machine: Machine, node: BuiltinNode, closure: Node, scope: Scope) {
    this.machine = machine;
    this.node = node;
    this.closure = closure;
    this.scope = scope;
  }

  push(value: Value): void {
    this.machine.push(value);
  }

  list(size: number): void {
    this.machine.list(size, this.node);
  }

  private item(): Value {
    this.machine.at = this.node.at;
    return this.scope.item(this.scope.index);
  }

  private hasMore(): boolean {
    return this.scope.index < this.scope.size;
  }

  /** What the predicate says of the current element. */
  private holds(): boolean {
    this.machine.run(this.closure);
    this.machine.at = this.node.at;
    return asBool(this.machine.pop());
  }

  quantify(): void {
    const { name } = this.node;
    for (; this.hasMore(); this.scope.index++) {
      const holds = this.holds();
      if (holds !== (name === 'all')) return this.push(name === 'any');
    }
    this.push(name !== 'any');
  }

  /** Counts the elements for which the predicate holds and pushes each, or what `shape` makes of it. */
  select(shape: Node | 'item' | null): number {
    let count = 0;
    for (; this.hasMore(); this.scope.index++) {
      if (!this.holds()) continue;
      count++;
      if (shape === 'item') this.push(this.item());
      else if (shape !== null) this.machine.run(shape);
    }
    return count;
  }

  map(): void {
    for (; this.hasMore(); this.scope.index++) this.machine.run(this.closure);
    this.list(this.scope.size);
  }

  /** Goes to the first, or last, element for which the predicate holds. */
  search(): boolean {
    if (this.node.name.startsWith('findLast')) return this.searchBackwards();
    for (; this.hasMore(); this.scope.index++) if (this.holds()) return true;
    return false;
  }

  /** Sic: the outcome of each look at the index stays on the stack. */
  private searchBackwards(): boolean {
    for (this.scope.index = this.scope.size - 1; this.scope.index >= 0; this.scope.index--) {
      this.push(true);
      if (this.holds()) return true;
    }
    this.push(false);
    return false;
  }

  find(): void {
    if (this.search()) {
      if (this.node.map !== undefined) return this.machine.run(this.node.map);
      return this.push(this.item());
    }
    this.machine.at = this.node.at;
    if (this.node.throws) throw new GoPanic('reflect: slice index out of range');
    this.push(null);
  }

  group(): void {
    const groups = new AnyMap<Value[]>();
    for (; this.hasMore(); this.scope.index++) {
      this.machine.run(this.closure);
      const item = this.item();
      const key = asKey(this.machine.pop());
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
    this.push(new TypedMap(groupsType, this.scope.size === 0 ? null : groups));
  }

  reduce(initial: Node | undefined): void {
    if (initial === undefined) {
      this.scope.accumulated = this.item();
      this.scope.index = 1;
    } else {
      this.machine.run(initial);
      this.scope.accumulated = this.machine.pop();
    }
    for (; this.hasMore(); this.scope.index++) {
      this.machine.run(this.closure);
      this.scope.accumulated = this.machine.pop();
    }
    this.push(this.scope.accumulated);
  }
}

/** A list, or a text as its bytes; a map has a length but no elements. */
function indexed(collection: Value): Pick<Scope, 'size' | 'item'> {
  const items = itemsOf(collection);
  const kind = typeOf(collection)?.kind;
  if (items !== null) return { size: items.length, item: (index) => items[index] ?? missing(items, index, kind!) };
  if (kind === 'string') return { size: Number(length(collection)), item: (index) => byteAt(collection, index) };
  if (kind !== 'map') throw new GoPanic(`reflect: call of reflect.Value.Len on ${kind ?? 'zero'} Value`);
  const item = () => {
    throw new GoPanic('reflect: call of reflect.Value.Index on map Value');
  };
  return { size: Number(length(collection)), item };
}

function missing(items: readonly Value[], index: number, kind: string): Value {
  if (index < items.length) return null;
  throw new GoPanic(`reflect: ${kind} index out of range`);
}

function byteAt(text: Value, index: number): Value {
  if (index < 0 || index >= Number(length(text))) throw new GoPanic('reflect: string index out of range');
  return fetch(text, BigInt(index));
}
