import { Chooser } from './chooser.ts';

/** A script that ends, from a seed; the size is about how many statements it has. */
export function luaScript(seed: number, size: number): string {
  const writer = new ScriptWriter(seed);
  // Addresses differ from run to run: what is not plain is shown by its type.
  const script = `local function show(v) local t = type(v) if t == "table" or t == "function" or t == "thread" or t == "userdata" then return t end return tostring(v) end ${writer.script(size)}`;
  return writer.chance(0.12) ? writer.broken(script) : script;
}

class ScriptWriter extends Chooser {
  private scopes: string[][] = [[]];
  private depth = 0;
  private loops = 0;
  private functions = 0;
  private names = 0;
  private hasVarargs = true;

  script(size: number): string {
    const body = this.block(size, false);
    return `${body}${this.space()}${this.returns()}`;
  }

  /** Leaves out, doubles or swaps pieces of the text, or puts in strange ones. */
  broken(script: string): string {
    const pieces = script.split(/(\s+|\b)/);
    const at = this.below(pieces.length);
    const odd = [
      '@',
      '=',
      'end',
      '(',
      ')',
      '"',
      "'",
      '[[',
      'then',
      'do',
      '..',
      '~',
      '\\',
      '1e',
      '0x',
      '::',
      'goto x',
      ',',
      ';',
      '...',
      'break',
      'return',
      '--[[',
      '5',
      'local',
      'function',
      '{',
      '}',
      '[',
      ']',
      'nil',
      '.',
      ':',
    ];
    switch (this.below(4)) {
      case 0:
        pieces.splice(at, 1 + this.below(2));
        break;
      case 1:
        pieces.splice(at, 0, pieces[this.below(pieces.length)]!);
        break;
      case 2:
        pieces.splice(at, 0, this.one(odd));
        break;
      default:
        pieces.splice(at, 1, this.one(odd));
    }
    return pieces.join('');
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

  private variable(): string {
    const all = this.scopes.flat();
    if (all.length === 0 && this.chance(0.7)) return this.one(['event.n', 'event.body', 'event.body.s']);
    return all.length > 0 && this.chance(0.8) ? this.one(all) : this.one(['g1', 'g2', 'event', 'a']);
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
      case 8:
        if (this.loops > 0 && this.chance(0.5)) return `if ${this.condition()} then break end`;
        return this.chance(0.2) ? `if ${this.condition()} then ${this.returns()} end` : `g1 = ${this.any()}`;
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
      `string.gmatch(${this.string()}, ${this.pattern()})`,
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

  private functionBody(): string {
    const parameters = ['p', 'q', 'r'].slice(0, this.below(4));
    const isVararg = this.chance(0.3);
    const list = isVararg ? [...parameters, '...'] : parameters;
    return `(${list.join(', ')}) ${this.functionInside(parameters, isVararg)} end`;
  }

  private functionInside(parameters: readonly string[] = [], isVararg = true): string {
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

  private call(): string {
    return this.one([
      () => `${this.variable()}(${this.list(this.below(3))})`,
      () => `${this.variable()}:${this.one(['m', 'sub', 'upper', 'x'])}(${this.list(this.below(3))})`,
      () => `(function(...) ${this.functionInside()} end)(${this.list(this.below(3))})`,
      () => `event.body:m(${this.list(1)})`,
    ])();
  }

  private list(count: number): string {
    return Array.from({ length: count }, () => this.any()).join(', ');
  }

  private place(): string {
    const all = this.scopes.flat();
    if (this.chance(0.6)) return all.length > 0 ? this.one(all) : this.one(['g1', 'g2', 'a']);
    return `${this.one(['event', 'event.body', 'event.body.tags', 'event.items', this.table()])}${this.access()}`
      .replace(/^\{/, 'event.body[1] = {')
      .replace(/^event\.body\[1\] = .*/s, 'event.body.z');
  }

  private access(): string {
    return this.chance(0.5) ? `.${this.one(['a', 'b', 'n', 'x', 's'])}` : `[${this.key()}]`;
  }

  private key(): string {
    return this.one([
      '1',
      '2',
      '3',
      '5',
      '"a"',
      '"n"',
      '1.5',
      'true',
      '0',
      '-1',
      `${this.below(12)}`,
      `#${this.table()} + 1`,
      'nil',
      '0/0',
    ]);
  }

  /** Mostly of the type that is wanted, to get further than the first error. */
  any(): string {
    if (this.depth > 6) return this.one(['1', '"x"', 'nil', 'true', this.variable()]);
    this.depth++;
    const value = this.one([
      () => this.number(),
      () => this.number(),
      () => this.string(),
      () => this.string(),
      () => this.table(),
      () => this.condition(),
      () => this.variable(),
      () => this.variable(),
      () => 'nil',
      () => (this.chance(0.25) ? this.call() : this.number()),
      () => `(${this.any()})`,
      () => `${this.any()} ${this.one(['and', 'or'])} ${this.any()}`,
      () => `function${this.functionBody()}`,
      () => (this.hasVarargs ? this.one(['...', "select('#', ...)", '(...)', 'select(2, ...)', '{...}']) : 'nil'),
      () => `${this.table()}${this.access()}`,
      () => `select(2, pcall(function() return ${this.any()} end))`,
      () =>
        this.chance(0.2)
          ? `${this.any()} ${this.one(['+', '-', '*', '/', '%', '..', '<', '<='])} ${this.any()}`
          : `${this.any()} == ${this.any()}`,
      () => this.library(),
    ])();
    this.depth--;
    return value;
  }

  private condition(): string {
    if (this.depth > 6) return this.one(['true', 'false', this.variable()]);
    this.depth++;
    const value = this.one([
      () => `${this.number()} ${this.one(['<', '<=', '>', '>=', '==', '~='])} ${this.number()}`,
      () => `${this.string()} ${this.one(['<', '<=', '==', '~='])} ${this.string()}`,
      () => `not ${this.condition()}`,
      () => `${this.condition()} ${this.one(['and', 'or'])} ${this.condition()}`,
      () => `${this.any()} == ${this.any()}`,
      () => this.one(['true', 'false', 'nil', '1', '"s"']),
      () => this.variable(),
    ])();
    this.depth--;
    return value;
  }

  private number(): string {
    if (this.depth > 6) return this.one(['1', '2', '0', '-3', '1.5']);
    this.depth++;
    const value = this.one([
      () =>
        this.one([
          '0',
          '1',
          '2',
          '3',
          '7',
          '10',
          '255',
          '1.5',
          '0.1',
          '-1',
          '1e3',
          '0x10',
          '1e15',
          '2^53',
          '1e100',
          '017',
          '1/3',
        ]),
      () =>
        this.one([
          'event.body.n',
          'event.body.f',
          'event.n',
          '#event.body.tags',
          'event.items[1].v',
          'event.body.nums[2]',
        ]),
      () => `${this.number()} ${this.one(['+', '-', '*', '/', '%', '^'])} ${this.number()}`,
      () => `-${this.number()}`,
      () => `(${this.number()})`,
      () => `#${this.one([this.string(), this.table()])}`,
      () => `math.${this.one(['floor', 'ceil', 'abs', 'sqrt'])}(${this.number()})`,
      () => `math.${this.one(['max', 'min', 'fmod', 'pow', 'mod'])}(${this.number()}, ${this.number()})`,
      () =>
        `tonumber(${this.one([this.string(), '"12"', '"0x1f"', '" 7 "', '"1e2"', '"z"', '"z", 36', '"11", 2', '"1.5", 10'])})`,
      () => `string.len(${this.string()})`,
      () => `string.byte(${this.string()}${this.chance(0.5) ? `, ${this.below(6) - 2}` : ''})`,
      () => this.variable(),
    ])();
    this.depth--;
    return value;
  }

  private string(): string {
    if (this.depth > 6) return this.one(['"a"', "'bc'", '""', 'event.body.s']);
    this.depth++;
    const value = this.one([
      () =>
        this.one([
          '"a"',
          "'bc'",
          '""',
          '[[x]y]]',
          '"12"',
          '" 3 "',
          '"a\\nb"',
          '"\\065"',
          '"é"',
          '"0x10"',
          '"hello world"',
          '"key=val; x=y"',
          '"%d"',
          '"a.b.c"',
          '"\\255"',
          '"inf"',
        ]),
      () => this.one(['event.body.s', 'event.body.u', 'event.body.tags[1]', 'event.items[2].n']),
      () => `${this.string()} .. ${this.one([this.string(), this.number()])}`,
      () => `show(${this.any()})`,
      () =>
        `(${this.string()}):${this.one(['upper()', 'lower()', 'reverse()', `rep(${this.below(4)})`, `sub(${this.below(8) - 3})`, `sub(${this.below(8) - 3}, ${this.below(8) - 3})`])}`,
      () => `string.format(${this.format()}, ${this.plain()}, ${this.plain()})`,
      () =>
        `(string.gsub(${this.string()}, ${this.pattern()}, ${this.one(['"<%0>"', '"%1"', '"-"', '"%%"', 'string.upper', '{a = "A", b = true}', 'function(...) return select("#", ...) end', '"%2"'])}${this.chance(0.2) ? `, ${this.below(3)}` : ''}))`,
      () => `string.match(${this.string()}, ${this.pattern()}${this.chance(0.2) ? `, ${this.below(6) - 2}` : ''})`,
      () =>
        `table.concat(${this.table()}${this.chance(0.5) ? `, ${this.one(['","', '"-"', '1', '""'])}` : ''}${this.chance(0.1) ? ', 2' : ''})`,
      () => `type(${this.any()})`,
      () => `string.char(${65 + this.below(26)}, ${this.below(300)})`,
      () => this.variable(),
    ])();
    this.depth--;
    return value;
  }

  private plain(): string {
    return this.one([
      '1',
      '1.5',
      '-3',
      '255',
      '1e10',
      '2^53',
      '0',
      '"a"',
      '"12"',
      '""',
      '"é"',
      'nil',
      'true',
      'false',
      'event.n',
      'event.body.s',
      'event.body.f',
      'event.body.u',
      `show(${this.any()})`,
    ]);
  }

  private format(): string {
    const directives = Array.from({ length: 1 + this.below(2) }, () => {
      const flags = this.one(['', '', '', '-', '+', '0', ' ', '#']);
      const width = this.one(['', '', '5', '10', '2', '*']);
      const precision = this.one(['', '', '.2', '.0', '.', '.5', '.*']);
      return `%${flags}${width}${precision}${this.one(['d', 's', 'f', 'g', 'x', 'q', 'c', 'i', 'e', 'X', 'o', 'v', '%', 'G', 'T', 'u', 'U', 'b', '5', 'z'])}`;
    });
    return `"${directives.join(this.one([' ', '|', ',']))}"`;
  }

  private pattern(): string {
    if (this.chance(0.4))
      return this.one([
        '"%a+"',
        '"(%w+)"',
        '"%d+"',
        '"[a-z]+"',
        '"^%s*(.-)%s*$"',
        '"(.)(.)"',
        '"o"',
        '"l-o"',
        '"()l"',
        '"%b()"',
        '"[^aeiou ]+"',
        '"."',
        '""',
        '"(%w+)=(%w+)"',
        '"a*"',
        '"$"',
      ]);
    const pieces = [
      'a',
      'l',
      'o',
      '.',
      '%a',
      '%d',
      '%s',
      '%w',
      '%W',
      '%p',
      '%l',
      '%u',
      '%x',
      '%z',
      '%c',
      '[abc]',
      '[^l]',
      '[a-f]',
      '[%w_]',
      '[]a]',
      '[a-]',
      '%%',
      '%.',
      ' ',
      '(',
      ')',
      '()',
      '%1',
      '%2',
      '%b()',
      '%bxy',
      '^',
      '$',
      '[',
      ']',
      '%',
      '-',
      '%f[a]',
      '[%a-z]',
      'e',
    ];
    const quantifiers = ['', '', '', '*', '+', '-', '?'];
    const text = Array.from({ length: 1 + this.below(4) }, () => this.one(pieces) + this.one(quantifiers)).join('');
    return `"${text}"`;
  }

  private table(): string {
    if (this.depth > 6) return this.one(['event.body', '{}', this.variable()]);
    this.depth++;
    const value = this.one([
      () => this.constructor_(),
      () => this.variable(),
      () => this.variable(),
      () => this.one(['event', 'event.body', 'event.body.tags', 'event.body.nums', 'event.items']),
    ])();
    this.depth--;
    return value;
  }

  private constructor_(): string {
    if (this.depth > 7) return '{}';
    this.depth++;
    const fields = Array.from({ length: this.below(4) }, () =>
      this.one([
        () => this.any(),
        () => this.number(),
        () => this.string(),
        () => `${this.one(['a', 'b', 'n', 'x'])} = ${this.any()}`,
        () => `[${this.one(['1', '2', '3', '"k"', '1.5', 'true', '-1', '10'])}] = ${this.any()}`,
      ])(),
    );
    this.depth--;
    return `{${fields.join(this.one([', ', '; ', ',\n']))}${this.chance(0.1) && fields.length > 0 ? ',' : ''}}`;
  }

  private library(): string {
    return this.one([
      () => `select(${this.below(4) - 1}, ${this.list(2)})`,
      () => `unpack(${this.table()}${this.chance(0.3) ? `, ${this.below(3)}, ${this.below(5)}` : ''})`,
      () => `next(${this.constructor_()}${this.chance(0.2) ? `, ${this.key()}` : ''})`,
      () => `rawget(${this.table()}, ${this.key()})`,
      () => `rawequal(${this.any()}, ${this.any()})`,
      () => `getmetatable(${this.any()})`,
      () =>
        `string.find(${this.string()}, ${this.pattern()}${this.chance(0.3) ? `, ${this.below(8) - 3}` : ''}${this.chance(0.1) ? ', true' : ''})`,
      () =>
        `math.${this.one(['huge', 'pi', 'modf(2.5)', 'frexp(8)', 'ldexp(0.5, 3)', 'log10(1000)', 'deg(0)', 'rad(0)'])}`,
      () => `pcall(${this.one(['error', 'tostring', 'next', this.variable(), 'string.rep'])}, ${this.list(1)})`,
      () => `loadstring(${this.one(['"return 1"', '"return ..."', '"x ="', '"return g1"', '"for"'])})`,
      () => `table.${this.one(['maxn', 'getn'])}(${this.table()})`,
      () => `show(${this.any()})`,
      () => `coroutine.${this.one(['running()', 'status(coroutine.create(print))', 'yield(1)'])}`,
      () =>
        `debug.${this.one(['traceback()', 'traceback("m", 1)', 'getinfo(1, "l").currentline', 'getinfo(1, "n").name', 'getinfo(1, "S").what'])}`,
      () => `os.date("!%Y-%m-%d %H:%M:%S %j %p", ${this.below(2_000_000_000)})`,
      () => `setmetatable(${this.constructor_()}, {__index = ${this.table()}})${this.access()}`,
      () => `assert(${this.any()}, ${this.any()})`,
      () => `load(function() return nil end)`,
    ])();
  }
}
