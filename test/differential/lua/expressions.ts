import { Chooser } from '../chooser.ts';
import { formatArgument, patternArgument } from './string-arguments.ts';
import { orNumber } from './values.ts';

/** Writes expressions about the variables that stand in scope. */
export abstract class ExpressionWriter extends Chooser {
  protected scopes: string[][] = [[]];
  protected depth = 0;
  protected hasVarargs = true;

  /** A function from its parameters to its `end`. */
  protected abstract functionBody(): string;

  /** What stands in a function. */
  protected abstract functionInside(): string;

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

  protected variable(): string {
    const all = this.scopes.flat();
    if (all.length === 0 && this.chance(0.7)) return this.one(['event.n', 'event.body', 'event.body.s']);
    return all.length > 0 && this.chance(0.8) ? this.one(all) : this.one(['g1', 'g2', 'event', 'a']);
  }

  protected condition(): string {
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

  protected number(): string {
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

  protected string(): string {
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
      () => `string.format(${formatArgument(this)}, ${this.plain()}, ${this.plain()})`,
      () =>
        `(string.gsub(${this.string()}, ${patternArgument(this)}, ${this.one(['"<%0>"', '"%1"', '"-"', '"%%"', 'string.upper', '{a = "A", b = true}', 'function(...) return select("#", ...) end', '"%2"'])}${this.chance(0.2) ? `, ${this.below(3)}` : ''}))`,
      () =>
        `string.match(${this.string()}, ${patternArgument(this)}${this.chance(0.2) ? `, ${this.below(6) - 2}` : ''})`,
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
    const value = this.one([
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
    return orNumber(value);
  }

  protected table(): string {
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

  protected constructor_(): string {
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

  protected call(): string {
    return this.one([
      () => `${this.variable()}(${this.list(this.below(3))})`,
      () => `${this.variable()}:${this.one(['m', 'sub', 'upper', 'x'])}(${this.list(this.below(3))})`,
      () => `(function(...) ${this.functionInside()} end)(${this.list(this.below(3))})`,
      () => `event.body:m(${this.list(1)})`,
    ])();
  }

  protected access(): string {
    return this.chance(0.5) ? `.${this.one(['a', 'b', 'n', 'x', 's'])}` : `[${this.key()}]`;
  }

  protected key(): string {
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

  protected list(count: number): string {
    return Array.from({ length: count }, () => this.any()).join(', ');
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
        `string.find(${this.string()}, ${patternArgument(this)}${this.chance(0.3) ? `, ${this.below(8) - 3}` : ''}${this.chance(0.1) ? ', true' : ''})`,
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
