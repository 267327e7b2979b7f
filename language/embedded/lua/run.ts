import { type Fuel, OutOfFuel } from '../fuel.ts';
import type { LuaFunction } from './function.ts';
import type { Pattern } from './pattern.ts';
import { LuaTable } from './table.ts';
import { Thread } from './thread.ts';
import { Addresses, type LuaValue, type TypeName } from './value.ts';
import type { TraceSink } from './trace.ts';

/** What a script may learn of the world; all of it optional and without effects of its own. */
export interface World {
  /** The clock of `os.time` and `os.date`, in seconds since 1970; default 0. */
  readonly now?: number;
  /** Numbers in [0, 1) for `math.random`; default: always the same sequence. */
  readonly random?: () => number;
  /** Receives what `print` and `io.write` write; it is dropped by default. */
  readonly write?: (text: string) => void;
  /** Environment variables for `os.getenv`; none by default. */
  readonly environment?: { readonly [name: string]: string };
}

/** Everything one run of a script shares: its globals, its threads, its limits. */
export class Run {
  readonly fuel: Fuel;
  readonly world: World;
  readonly globals = new LuaTable();
  /** `package.loaded` and `package.loaders`, which stay what they were when a script replaces the fields. */
  loaded = new LuaTable();
  loaders = new LuaTable();
  readonly addresses = new Addresses();
  readonly main: Thread;
  readonly trace: TraceSink | null;
  current: Thread;
  /** What `pairs` and `ipairs` iterate with; the machine runs them without a call. */
  iterators: { readonly pairs: LuaFunction; readonly ipairs: LuaFunction; readonly next: LuaFunction } | null = null;
  /** Where `next` puts what it finds. */
  readonly found: { key: LuaValue; value: LuaValue } = { key: undefined, value: undefined };
  /** Patterns compiled during the run. */
  readonly patterns = new Map<string, Pattern>();
  /** The environments given to library functions, which all runs share. */
  readonly nativeEnvironments = new WeakMap<object, LuaTable>();
  private seed = 1;
  private readonly metatables = new Map<TypeName, LuaValue>();
  private prepaid = 0;
  /** How often the machine runs inside itself now. */
  nesting = 0;

  constructor(fuel: Fuel, world: World, trace: TraceSink | null) {
    this.fuel = fuel;
    this.world = world;
    this.trace = trace;
    this.main = new Thread(this, this.globals);
    this.current = this.main;
  }

  /** Pays for instructions; they are bought in advance, so that most calls only count down. */
  spend(steps: number): void {
    this.prepaid -= steps;
    if (this.prepaid >= 0) return;
    const bought = Math.max(steps, 1000);
    this.fuel.step(bought);
    this.prepaid += bought;
  }

  allocate(bytes: number): void {
    this.fuel.allocate(bytes);
  }

  /** A number in [0, 1). */
  random(): number {
    if (this.world.random !== undefined) return this.world.random();
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 2 ** 32;
  }

  metatableOf(type: TypeName): LuaValue {
    return this.metatables.get(type);
  }

  setMetatable(type: TypeName, metatable: LuaValue): void {
    this.metatables.set(type, metatable);
  }

  /** The machine runs inside itself: for metamethods, `pcall`, comparators and coroutines. */
  nest(): void {
    if (++this.nesting > deepestNesting)
      throw new OutOfFuel('the evaluation was stopped: calls inside library functions are nested too deeply');
  }
}

/** Enough for any one coroutine of upstream, which has 256 calls; bounds our own stack. */
const deepestNesting = 400;
