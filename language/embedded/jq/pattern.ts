import { index } from './access.ts';
import type { Compiler } from './compile.ts';
import { complaint } from './failure.ts';
import type { Step } from './machine.ts';
import type { Meaning, Place, Scope } from './scope.ts';
import type { Pattern, PatternEntry } from './syntax-tree.ts';
import type { JqValue } from './value.ts';

/**
 * Compiles the patterns of a binding: the value at hand is taken apart by the first one that fits, then `next` follows. `inner` is
 * the scope with all their variables.
 */
export function compilePatterns(
  compiler: Compiler,
  patterns: readonly Pattern[],
  place: Place,
  next: Step,
): { readonly entry: Step; readonly inner: Scope } {
  const slots = new Map<string, number>();
  const perPattern = patterns.map((pattern) => new Set(namesIn(pattern)));
  for (const name of perPattern.flatMap((names) => [...names])) slots.set(name, slots.get(name) ?? place.slots.count++);
  const declared = (outer: Scope, names: Iterable<string>): Scope => {
    let inner = outer;
    for (const name of names) {
      const meaning: Meaning = { kind: 'variable', slot: slots.get(name)!, level: place.level };
      inner = { name, meaning, outer: inner };
    }
    return inner;
  };
  const destructure = (pattern: Pattern, at: Scope, following: Step): Step =>
    new Destructuring(compiler, place, slots, declared).pattern(pattern, at, following);
  let { scope } = place;
  const entries = patterns.map((pattern, i) => {
    const entry = destructure(pattern, scope, next);
    scope = declared(scope, perPattern[i]!);
    return entry;
  });
  const entry = entries.reduceRight((following, step, i) => {
    const reset = Array.from(perPattern[i]!, (name) => slots.get(name)!);
    const instead: Step = (machine) => {
      for (const slot of reset) machine.frame!.slots[slot] = null;
      return following;
    };
    return (machine) => {
      machine.fork('alternative', instead);
      return step;
    };
  });
  return { entry, inner: scope };
}

/** The variables of a pattern, in their order. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'name':
      return [pattern.name];
    case 'array':
      return pattern.items.flatMap(namesIn);
    default:
      return pattern.entries.flatMap(namesInEntry);
  }
}

function namesInEntry({ name, pattern }: PatternEntry): string[] {
  return [...(name === null ? [] : [name]), ...(pattern === null ? [] : namesIn(pattern))];
}

class Destructuring {
  private readonly compiler: Compiler;
  private readonly place: Place;
  private readonly slots: ReadonlyMap<string, number>;
  private readonly declared: (outer: Scope, names: Iterable<string>) => Scope;

  constructor(
    compiler: Compiler,
    place: Place,
    slots: ReadonlyMap<string, number>,
    declared: (outer: Scope, names: Iterable<string>) => Scope,
  ) {
    this.compiler = compiler;
    this.place = place;
    this.slots = slots;
    this.declared = declared;
  }

  pattern(pattern: Pattern, scope: Scope, next: Step): Step {
    switch (pattern.type) {
      case 'name':
        return this.store(pattern.name, next);
      case 'array':
        return this.inside(
          pattern.items.map((item, i) => ({ item, key: BigInt(i) })),
          ({ item, key }, at, following) => this.item(item, key, at, following),
          ({ item }) => namesIn(item),
          scope,
          next,
        );
      default:
        return this.inside(
          pattern.entries,
          (entry, at, following) => this.entry(entry, at, following),
          namesInEntry,
          scope,
          next,
        );
    }
  }

  private store(name: string, next: Step): Step {
    const slot = this.slots.get(name)!;
    return (machine) => {
      machine.frame!.slots[slot] = machine.value;
      return next;
    };
  }

  /** Takes out the members one by one, with the whole on the stack. A member sees the variables of those before it. */
  private inside<T>(
    members: readonly T[],
    compile: (member: T, scope: Scope, next: Step) => Step,
    names: (member: T) => readonly string[],
    scope: Scope,
    next: Step,
  ): Step {
    const scopes = [scope];
    for (const member of members) scopes.push(this.declared(scopes.at(-1)!, names(member)));
    const end: Step = (machine) => {
      machine.pop();
      return next;
    };
    const first = members.reduceRight((following, member, i) => compile(member, scopes[i]!, following), end);
    return (machine) => {
      machine.push(machine.value);
      return first;
    };
  }

  private item(item: Pattern, key: bigint, scope: Scope, next: Step): Step {
    const inner = this.pattern(item, scope, next);
    return (machine) => {
      const whole = machine.stack!.item as JqValue;
      if (whole !== null && !Array.isArray(whole)) throw complaint('expected an array but got', whole);
      machine.descend(whole, key, index(whole, key, machine.run));
      return inner;
    };
  }

  private entry({ key, name, pattern }: PatternEntry, scope: Scope, next: Step): Step {
    const inner = pattern === null ? next : this.pattern(pattern, scope, next);
    const bound = name === null ? inner : this.store(name, inner);
    const found: Step = (machine) => {
      const whole = machine.stack!.item as JqValue;
      machine.descend(whole, machine.value, index(whole, machine.value, machine.run));
      return bound;
    };
    const keyed = this.compiler.node(key, { ...this.place, scope }, found);
    return (machine) => {
      machine.value = machine.stack!.item as JqValue;
      return keyed;
    };
  }
}
