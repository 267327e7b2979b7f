/** The event of every generated program. */
export const jqData = JSON.stringify({
  a: 1,
  b: 'str',
  c: [1, 2, 3],
  d: { x: 1, y: [{ z: 'q' }] },
  n: null,
  t: true,
  f: -1.5,
  items: [
    { name: 'p', v: 2, tags: ['t1', 't2'] },
    { name: 'q', v: 1, tags: [] },
    { name: 'r', v: 3, on: true },
  ],
  u: 'é😀 x',
  z: 0,
  big: 9007199254740992,
  js: '{"k":[1.0,2e3]}',
  date: '2015-03-05T23:51:47Z',
});

/** A program from a seed; the size is about how deep it is. */
export function jqProgram(seed: number, size: number): string {
  const writer = new ProgramWriter(seed);
  const program = writer.query(size);
  return writer.chance(0.08) ? writer.broken(program) : program;
}

const keys = ['a', 'b', 'c', 'd', 'n', 't', 'f', 'items', 'u', 'z', 'big', 'js', 'x', 'y', 'name', 'v', 'tags', 'nope'];
const strings = [
  '"a"',
  '"x"',
  '""',
  '"t1"',
  '"é"',
  '"😀"',
  '"str"',
  '", "',
  '"%Y-%m-%d"',
  '"1.5"',
  '"a\\nb"',
  '"[a-z]+"',
  '"(?<k>.)"',
  '"gi"',
];
const numbers = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '1.5',
  '10',
  '0.1',
  '1e3',
  '9007199254740993',
  '123456789012345678901',
  '1e17',
  '1e400',
  'nan',
  'infinite',
  '-0',
  '5e-324',
];
const plain = `
  length keys type not add any all first last reverse sort unique min max flatten tostring tojson
  fromjson tonumber to_entries from_entries explode implode abs ascii_downcase ascii_upcase floor ceil
  round sqrt transpose tostream paths recurse .. values nulls scalars iterables arrays objects strings
  numbers booleans utf8bytelength trim ltrim rtrim toboolean isnan isnormal isfinite isinfinite
  combinations fabs trunc @json @text @csv @tsv @html @uri @urid @sh @base64 @base64d env $ENV empty
  error gmtime mktime todate fromdate halt_error significand logb frexp modf rint input
`
  .trim()
  .split(/\s+/);
const closures = `
  map select map_values with_entries sort_by group_by unique_by min_by max_by first last any all
  isempty path paths del add walk recurse range error has contains inside index rindex indices
  startswith endswith ltrimstr rtrimstr trimstr split join flatten getpath delpaths nth pick in IN
  INDEX test match capture scan splits strftime strptime bsearch tojson combinations fromstream
  truncate_stream format strflocaltime
`
  .trim()
  .split(/\s+/);
const doubles = `
  limit skip nth until any all range setpath sub gsub test IN INDEX fmin fmax ldexp copysign fmod
  remainder recurse split scan
`
  .trim()
  .split(/\s+/);
const binary = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
  '//',
  '|',
  ',',
  '=',
  '|=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '//=',
];

class ProgramWriter {
  private state: number;
  private variables: string[] = [];
  private functions: { readonly name: string; readonly parameters: number }[] = [];
  private labels: string[] = [];

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  query(size: number): string {
    if (size <= 0) return this.leaf();
    const inner = () => this.query(size - 1);
    const kinds: readonly (() => string)[] = [
      () => this.path(size),
      () => this.time(),
      () => this.regexp(),
      () => `${this.path(size)} | ${inner()}`,
      () => `${inner()} | ${this.of(plain)}`,
      () => `${inner()} | ${this.of(plain)}`,
      () => `${this.of(closures)}(${inner()})`,
      () => `${this.path(size - 1)} | ${this.of(closures)}(${inner()})`,
      () => `${this.path(size - 1)} | ${this.of(closures)}(${this.of(strings)})`,
      () => `${this.of(doubles)}(${this.leaf()}; ${inner()})`,
      () => `${this.path(size - 1)} | ${this.of(doubles)}(${this.leaf()}; ${inner()})`,
      () => `(${inner()}) ${this.of(binary)} (${inner()})`,
      () => `${this.path(size)} ${this.of(binary)} ${this.leaf()}`,
      () => `${this.path(size)} ${this.of(['=', '|=', '+=', '//='])} (${inner()})`,
      () => `[${inner()}]`,
      () => `[limit(5; ${inner()})]`,
      () => this.object(size),
      () =>
        `if ${inner()} then ${inner()} ${this.chance(0.3) ? `elif ${inner()} then ${inner()} ` : ''}${this.chance(0.7) ? `else ${inner()} ` : ''}end`,
      () => `try (${inner()})${this.chance(0.7) ? ` catch ${this.chance(0.6) ? '.' : `(${inner()})`}` : ''}`,
      () => `(${inner()})?`,
      () => this.binding(size),
      () => this.fold(size),
      () => this.definition(size),
      () => this.label(size),
      () => `"${this.chance(0.5) ? 'p' : ''}\\(${inner()})q${this.chance(0.3) ? `\\(${inner()})` : ''}"`,
      () => `${this.of(['@json', '@csv', '@base64', '@uri', '@sh', '@html'])} "v\\(${inner()})"`,
      () => `-(${inner()})`,
      () => `[${inner()}] | .[${this.of(['0', '-1', '1:', ':2', ':-1', '1:2', '0.5:1.5'])}]`,
      () => `path(${this.path(size)} | ${inner()})`,
      () => `[.[] as $v${this.variables.length} | $v${this.variables.length} | ${inner()}]`,
    ];
    return this.of(kinds)();
  }

  /** Leaves out, doubles or puts in pieces of the text. */
  broken(program: string): string {
    const pieces = program.split(/(\s+|\b)/);
    const at = this.below(pieces.length);
    const odd = [
      '|',
      ',',
      ')',
      '(',
      ']',
      '}',
      '"',
      'end',
      'as',
      'def f: 1;',
      '..',
      '.',
      '?',
      '$x',
      '@',
      '1.2.3',
      '1a',
      '#c\n',
      '::',
      'reduce',
      '?//',
      '=',
      '\\',
      'é',
      '"\\x"',
      'and',
      'then',
      'try',
      'catch',
      ';',
      ':',
      '-',
    ];
    pieces.splice(at, this.below(3), ...(this.chance(0.7) ? [this.of(odd)] : []));
    return pieces.join('');
  }

  private leaf(): string {
    const kinds: readonly (() => string)[] = [
      () => '.',
      () => `.${this.of(keys)}`,
      () => `.${this.of(keys)}`,
      () => `.[]`,
      () => `.[]?`,
      () => this.of(numbers),
      () => this.of(numbers),
      () => this.of(strings),
      () => this.of(['null', 'true', 'false', '[]', '{}', '[1,2,3]', '{"a":1}', '[[1,2],[3]]', '["a","b"]']),
      () => (this.variables.length > 0 ? this.of(this.variables) : '$ENV'),
      () => (this.functions.length > 0 ? this.call() : 'empty'),
      () => (this.labels.length > 0 ? `break ${this.of(this.labels)}` : '.'),
      () => this.of(plain),
    ];
    return this.of(kinds)();
  }

  private path(size: number): string {
    let out = this.of(['.', '.', `.${this.of(keys)}`, `.${this.of(keys)}`, '..', `.[${this.of(strings)}]`]);
    for (let i = this.below(3); i > 0; i--)
      out += this.of([
        `[]`,
        `[]?`,
        `[${this.of(['0', '1', '-1', '-5', '1.7', 'null', '"x"'])}]`,
        `[1:]`,
        `[:-1]`,
        `?`,
        size > 1 ? `[${this.query(size - 2)}]` : '[0]',
      ]);
    return out.replace(/^\.\[\]?\[/, '.[');
  }

  /** A time written in, or read by, a format of random directives. */
  private time(): string {
    const directive = () =>
      `%${this.of(['', '', '', '-', '_', '0', '^', '#', '5', ':', '-^', '_3'])}${this.of('YymdHMSjeaAbBpPIklUWVGgCuwszZfFTDRcrvx%ntQ'.split(''))}`;
    const format = Array.from({ length: 1 + this.below(4) }, directive).join(this.of(['', '-', ' ', '/']));
    const epoch = this.of([
      '0',
      '1425599621',
      '-86400.5',
      '1e10',
      '951782400',
      '253402300800',
      '-62135596800',
      '1700000000.75',
    ]);
    const written = `${epoch} | strftime("${format}")`;
    if (this.chance(0.5)) return written;
    const other = this.chance(0.8) ? format : format.replace(/[a-z]/i, directive().slice(1));
    return `(${written}) as $s | try ($s | strptime("${other}") | ., mktime) catch .`;
  }

  private regexp(): string {
    const piece = () =>
      this.of(['a', '.', 'é', '[a-z]', '(b)', '(?<n>\\\\d)', '|', '*', '+?', '\\\\w', '^', '$', '\\\\b', '(x)?']);
    const pattern = Array.from({ length: 1 + this.below(4) }, piece).join('');
    const flags = this.of(['null', '"g"', '"gi"', '"m"', '"x"', '""']);
    const text = this.of(['"aab 12 é"', '"😀bB"', '""', '.u', '.date']);
    return this.of([
      `${text} | [match("${pattern}"; ${flags})]`,
      `${text} | test("${pattern}")`,
      `${text} | gsub("${pattern}"; "<\\(.n)>")`,
      `${text} | sub("${pattern}"; "1", "2"; ${flags})`,
      `${text} | [splits("${pattern}")]`,
      `${text} | [scan("${pattern}")]`,
      `${text} | capture("${pattern}"; ${flags})`,
    ]);
  }

  private object(size: number): string {
    const entries = Array.from({ length: 1 + this.below(3) }, () => {
      const value = `(${this.query(size - 1)})`;
      return this.of([
        () => `${this.of(keys)}: ${value}`,
        () => this.of(keys),
        () => `(${this.query(size - 1)}): ${value}`,
        () => `"k\\(${this.leaf()})": ${value}`,
        () => (this.variables.length > 0 ? this.of(this.variables) : `"${this.of(keys)}"`),
        () => `"x y": ${value}`,
      ])();
    });
    return `{${entries.join(', ')}}`;
  }

  private pattern(depth: number, names: string[]): string {
    if (depth === 0 || this.chance(0.4)) {
      const name = `$v${this.below(6)}`;
      names.push(name);
      return name;
    }
    if (this.chance(0.5))
      return `[${Array.from({ length: 1 + this.below(2) }, () => this.pattern(depth - 1, names)).join(', ')}]`;
    return `{${this.of([() => `${this.of(keys)}: ${this.pattern(depth - 1, names)}`, () => `"${this.of(keys)}": ${this.pattern(depth - 1, names)}`, () => `(${this.of(strings)}): ${this.pattern(depth - 1, names)}`])()}}`;
  }

  private within(names: readonly string[], write: () => string): string {
    const before = this.variables;
    this.variables = [...before, ...names];
    const text = write();
    this.variables = before;
    return text;
  }

  private binding(size: number): string {
    const names: string[] = [];
    const patterns = Array.from({ length: this.chance(0.2) ? 2 : 1 }, () => this.pattern(2, names));
    return `(${this.query(size - 1)}) as ${patterns.join(' ?// ')} | ${this.within(names, () => this.query(size - 1))}`;
  }

  private fold(size: number): string {
    const names: string[] = [];
    const head = `(${this.query(size - 1)}) as ${this.pattern(1, names)} (${this.leaf()}; ${this.within(names, () => this.query(size - 1))}`;
    if (this.chance(0.5)) return `reduce ${head})`;
    return `foreach ${head}${this.chance(0.5) ? `; ${this.within(names, () => this.query(size - 1))}` : ''})`;
  }

  private definition(size: number): string {
    const name = `f${this.functions.length}`;
    const parameters = this.of([[], ['g'], ['$p'], ['g', '$p']]);
    const before = this.functions;
    this.functions = [...before, ...parameters.filter((p) => p === 'g').map((p) => ({ name: p, parameters: 0 }))];
    const body = this.within(
      parameters.filter((p) => p.startsWith('$')),
      () => this.query(size - 1),
    );
    this.functions = [...before, { name, parameters: parameters.length }];
    const head = `def ${name}${parameters.length > 0 ? `(${parameters.join('; ')})` : ''}: ${body}; `;
    const rest = this.query(size - 1);
    this.functions = before;
    return `${this.chance(0.5) ? '(' : '('}${head}${this.chance(0.5) ? rest : `${this.callOf({ name, parameters: parameters.length })} | ${rest}`})`;
  }

  private label(size: number): string {
    const name = `$l${this.labels.length}`;
    this.labels.push(name);
    const body = `(${this.query(size - 1)}), break ${name}`;
    this.labels.pop();
    return `(label ${name} | ${body})`;
  }

  private call(): string {
    return this.callOf(this.of(this.functions));
  }

  private callOf({ name, parameters }: { readonly name: string; readonly parameters: number }): string {
    if (parameters === 0) return name;
    return `${name}(${Array.from({ length: parameters }, () => this.of(['.', '.a', '1', '(1,2)', '"x"', '.[]?'])).join('; ')})`;
  }

  private of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
