import { broken } from './broken.ts';
import { ExpressionWriter } from './expressions.ts';
import { patternArgument } from './string-arguments.ts';

/** A script that ends, from a seed; the size is about how many statements it has. */
export function luaScript(seed: number, size: number): string {
  const writer = new ScriptWriter(seed);
  // Addresses differ from run to run: what is not plain is shown by its type.
  const script = `local function show(v) local t = type(v) if t == "table" or t == "function" or t == "thread" or t == "userdata" then return t end return tostring(v) end ${writer.script(size)}`;
  return writer.chance(0.12) ? broken(writer, script) : script;
}

class ScriptWriter extends ExpressionWriter {
  private loops = 0;
  private functions = 0;
  private names = 0;

  script(size: number): string {
    const body = this.block(size, false);
    return `${body}${this.space()}${this.returns()}`;
  }

  private space(): string {
    return this.one([' ', '\n', '\n', '\n', ' ; ', '\n  ']);
  }

  private fresh(): string {
    return this.chance(0.3) ? this.one(['a', 'b', 'x', 'self', 't']) : `v${++this.names}`;
  }

  private define(name: string): string {
    this.scopes.at(-1)!.push(name);
    return name;
  }

  private block(size: number, isInner: boolean): string {
    if (isInner) this.scopes.push([]);
    this.depth++;
    const parts: string[] = [];
    for (let i = 0; i < size; i++) parts.push(this.statement(size) + this.space());
    this.depth--;
    if (isInner) this.scopes.pop();
    return parts.join('');
  }

  private inner(): string {
    return this.block(1 + this.below(this.depth > 3 ? 1 : 3), true);
  }

  private returns(): string {
    const list = this.scopes.at(-1)!.filter(() => this.chance(0.7));
    const values = [...list.slice(-5), ...Array.from({ length: this.below(3) }, () => this.any())];
    if (values.length === 0) values.push(this.any());
    return `return ${values.join(', ')}`;
  }

  private statement(size: number): string {
    const simple = this.depth > 4 || size < 2;
    const kind = this.below(simple ? 9 : 26);
    return kind < 9 ? this.plainStatement(kind) : this.compoundStatement(kind);
  }

  private plainStatement(kind: number): string {
    switch (kind) {
      case 0:
      case 1:
      case 2: {
        const values = this.list(1 + this.below(2));
        const names = Array.from({ length: 1 + this.below(2) }, () => this.fresh());
        for (const name of names) this.define(name);
        return `local ${names.join(', ')}${this.chance(0.9) ? ` = ${values}` : ''}`;
      }
      case 3:
      case 4:
        return `${this.place()} = ${this.any()}`;
      case 5: {
        const count = 2 + this.below(2);
        return `${Array.from({ length: count }, () => this.place()).join(', ')} = ${this.list(1 + this.below(3))}`;
      }
      case 6:
      case 7:
        return this.callStatement();
      default:
        if (this.loops > 0 && this.chance(0.5)) return `if ${this.condition()} then break end`;
        return this.chance(0.2) ? `if ${this.condition()} then ${this.returns()} end` : `g1 = ${this.any()}`;
    }
  }

  private compoundStatement(kind: number): string {
    switch (kind) {
      case 9:
      case 10:
      case 11: {
        const otherwise = this.chance(0.4) ? ` else ${this.inner()}` : '';
        const more = this.chance(0.3) ? ` elseif ${this.condition()} then ${this.inner()}` : '';
        return `if ${this.condition()} then ${this.inner()}${more}${otherwise} end`;
      }
      case 12:
      case 13:
        return this.numericFor();
      case 14:
      case 15:
        return this.genericFor();
      case 16: {
        const counter = `w${++this.names}`;
        const body = this.loop([]);
        return `local ${counter} = 0 while ${counter} < ${this.below(5)} and ${this.condition()} do ${counter} = ${counter} + 1 ${body} end`;
      }
      case 17: {
        const counter = `w${++this.names}`;
        this.scopes.push([]);
        this.loops++;
        const body = this.block(1 + this.below(2), false);
        const condition = this.condition();
        this.loops--;
        this.scopes.pop();
        return `local ${counter} = 0 repeat ${counter} = ${counter} + 1 ${body} until ${counter} > ${this.below(4)} or ${condition}`;
      }
      case 18:
        return `do ${this.inner()} end`;
      case 19:
      case 20: {
        const name = this.define(this.fresh());
        return `local function ${name}${this.functionBody()}`;
      }
      case 21:
        return `function ${this.one(['g1', 'g2', 'event.f', 'event.body:m'])}${this.functionBody()}`;
      case 22: {
        const ok = this.define(this.fresh());
        const value = this.define(this.fresh());
        const call = this.chance(0.3)
          ? `xpcall(function() ${this.functionInside()} end, function(e) return ${this.one(['e', 'show(e)', 'debug.traceback("h")', 'e .. "!"', 'type(e)'])} end)`
          : `pcall(function(...) ${this.functionInside()} end, ${this.any()})`;
        return `local ${ok}, ${value} = ${call}`;
      }
      case 23:
        return this.coroutine();
      case 24:
        return this.metatable();
      default: {
        const label = `l${++this.names}`;
        const body = this.loop([`i${this.names}`]);
        return `for i${this.names} = 1, ${this.below(4)} do if ${this.condition()} then goto ${label} end do ${body} end ::${label}:: end`;
      }
    }
  }

  private numericFor(): string {
    const name = `i${++this.names}`;
    const step = this.chance(0.3) ? `, ${this.one(['1', '2', '-1', '0.5', '-2', this.any()])}` : '';
    const [from, to] = [
      this.one(['1', '0', '3', '-1', this.number()]),
      this.one(['1', '3', '5', '-2', '#event.body.nums']),
    ];
    const bounded = step.includes('any') ? '1' : from;
    const guard = `c${this.names}`;
    return `local ${guard} = 0 for ${name} = ${bounded}, ${to}${step} do ${guard} = ${guard} + 1 if ${guard} > 6 then break end ${this.loop([name])} end`;
  }

  private genericFor(): string {
    const [key, value] = [`k${++this.names}`, `e${this.names}`];
    const source = this.one([
      `ipairs(${this.table()})`,
      `pairs(${this.constructor_()})`,
      `next, ${this.constructor_()}`,
      `string.gmatch(${this.string()}, ${patternArgument(this)})`,
      `coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i, ${this.any()}) end end)`,
      `pairs(event.body.tags)`,
      `ipairs(event.items)`,
      `function(s, c) if c < 3 then return c + 1 end end, nil, 0`,
    ]);
    const names = this.chance(0.8) ? [key, value] : [key];
    return `for ${names.join(', ')} in ${source} do ${this.loop(names)} end`;
  }

  private loop(names: readonly string[]): string {
    this.scopes.push([...names]);
    this.loops++;
    const body = this.block(1 + this.below(2), false);
    this.loops--;
    this.scopes.pop();
    return body;
  }

  protected override functionBody(): string {
    const parameters = ['p', 'q', 'r'].slice(0, this.below(4));
    const isVararg = this.chance(0.3);
    const list = isVararg ? [...parameters, '...'] : parameters;
    return `(${list.join(', ')}) ${this.functionInside(parameters, isVararg)} end`;
  }

  protected override functionInside(parameters: readonly string[] = [], isVararg = true): string {
    const [loops, varargs] = [this.loops, this.hasVarargs];
    this.loops = 0;
    this.functions++;
    this.hasVarargs = isVararg;
    this.scopes.push([...parameters]);
    let body = this.block(1 + this.below(this.functions > 2 ? 1 : 2), false);
    if (this.chance(0.15)) body += `error(${this.any()}${this.chance(0.4) ? `, ${this.below(4)}` : ''})`;
    else if (this.chance(0.85)) body += this.returns();
    this.scopes.pop();
    this.functions--;
    [this.loops, this.hasVarargs] = [loops, varargs];
    return body;
  }

  private coroutine(): string {
    const [made, ok, value] = [`co${++this.names}`, this.define(this.fresh()), this.define(this.fresh())];
    this.define(made);
    const inside = `local y = coroutine.yield(${this.list(1)}) ${this.functionInside(['y'])}`;
    const resumes = Array.from({ length: 1 + this.below(3) }, () => {
      return `${ok}, ${value} = coroutine.resume(${made}${this.chance(0.5) ? `, ${this.any()}` : ''})`;
    });
    const status = this.chance(0.5) ? ` g2 = coroutine.status(${made})` : '';
    return `local ${ok}, ${value} local ${made} = coroutine.create(function(...) ${inside} end) ${resumes.join(' ')}${status}`;
  }

  private metatable(): string {
    const name = this.define(this.fresh());
    const events = [
      '__index',
      '__newindex',
      '__add',
      '__sub',
      '__concat',
      '__eq',
      '__lt',
      '__le',
      '__call',
      '__tostring',
      '__len',
      '__unm',
      '__mul',
      '__metatable',
      '__div',
    ];
    const methods = Array.from({ length: 1 + this.below(3) }, () => {
      const event = this.one(events);
      const value =
        event === '__index' && this.chance(0.4)
          ? this.constructor_()
          : `function(p, q, r) ${this.functionInside(['p', 'q', 'r'], false)} end`;
      return `${event} = ${value}`;
    });
    return `local ${name} = setmetatable(${this.constructor_()}, {${methods.join(', ')}})`;
  }

  private callStatement(): string {
    return this.one([
      () => `table.insert(${this.table()}, ${this.any()})`,
      () => `table.insert(${this.table()}, ${1 + this.below(4)}, ${this.any()})`,
      () => `table.sort(${this.table()})`,
      () =>
        `table.sort(${this.table()}, function(p, q) return ${this.one(['p > q', 'p < q', 'show(p) < show(q)', this.condition()])} end)`,
      () => `table.remove(${this.table()}${this.chance(0.5) ? `, ${this.below(5)}` : ''})`,
      () => `rawset(${this.table()}, ${this.key()}, ${this.any()})`,
      () =>
        `assert(${this.chance(0.7) ? 'true or ' : ''}${this.condition()}${this.chance(0.5) ? `, ${this.any()}` : ''})`,
      () => (this.chance(0.3) ? this.call() : `local _ = ${this.any()}`),
      () => `setmetatable(${this.table()}, ${this.one(['nil', '{}', `{__index = ${this.table()}}`])})`,
    ])();
  }

  private place(): string {
    const all = this.scopes.flat();
    if (this.chance(0.6)) return all.length > 0 ? this.one(all) : this.one(['g1', 'g2', 'a']);
    return `${this.one(['event', 'event.body', 'event.body.tags', 'event.items', this.table()])}${this.access()}`
      .replace(/^\{/, 'event.body[1] = {')
      .replace(/^event\.body\[1\] = .*/s, 'event.body.z');
  }
}
