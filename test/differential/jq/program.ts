import { Chooser } from '../chooser.ts';
import { broken } from './broken.ts';
import { binary, closures, doubles, keys, numbers, plain, strings } from './words.ts';

/** A program from a seed; the size is about how deep it is. */
export function jqProgram(seed: number, size: number): string {
  const writer = new ProgramWriter(seed);
  const program = writer.query(size);
  return writer.chance(0.08) ? broken(writer, program) : program;
}

class ProgramWriter extends Chooser {
  private variables: string[] = [];
  private functions: { readonly name: string; readonly parameters: number }[] = [];
  private labels: string[] = [];

  query(size: number): string {
    if (size <= 0) return this.leaf();
    const inner = () => this.query(size - 1);
    const kinds: readonly (() => string)[] = [
      () => this.path(size),
      () => this.time(),
      () => this.regexp(),
      () => `${this.path(size)} | ${inner()}`,
      () => `${inner()} | ${this.one(plain)}`,
      () => `${inner()} | ${this.one(plain)}`,
      () => `${this.one(closures)}(${inner()})`,
      () => `${this.path(size - 1)} | ${this.one(closures)}(${inner()})`,
      () => `${this.path(size - 1)} | ${this.one(closures)}(${this.one(strings)})`,
      () => `${this.one(doubles)}(${this.leaf()}; ${inner()})`,
      () => `${this.path(size - 1)} | ${this.one(doubles)}(${this.leaf()}; ${inner()})`,
      () => `(${inner()}) ${this.one(binary)} (${inner()})`,
      () => `${this.path(size)} ${this.one(binary)} ${this.leaf()}`,
      () => `${this.path(size)} ${this.one(['=', '|=', '+=', '//='])} (${inner()})`,
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
      () => `${this.one(['@json', '@csv', '@base64', '@uri', '@sh', '@html'])} "v\\(${inner()})"`,
      () => `-(${inner()})`,
      () => `[${inner()}] | .[${this.one(['0', '-1', '1:', ':2', ':-1', '1:2', '0.5:1.5'])}]`,
      () => `path(${this.path(size)} | ${inner()})`,
      () => `[.[] as $v${this.variables.length} | $v${this.variables.length} | ${inner()}]`,
    ];
    return this.one(kinds)();
  }

  private leaf(): string {
    const kinds: readonly (() => string)[] = [
      () => '.',
      () => `.${this.one(keys)}`,
      () => `.${this.one(keys)}`,
      () => `.[]`,
      () => `.[]?`,
      () => this.one(numbers),
      () => this.one(numbers),
      () => this.one(strings),
      () => this.one(['null', 'true', 'false', '[]', '{}', '[1,2,3]', '{"a":1}', '[[1,2],[3]]', '["a","b"]']),
      () => (this.variables.length > 0 ? this.one(this.variables) : '$ENV'),
      () => (this.functions.length > 0 ? this.call() : 'empty'),
      () => (this.labels.length > 0 ? `break ${this.one(this.labels)}` : '.'),
      () => this.one(plain),
    ];
    return this.one(kinds)();
  }

  private path(size: number): string {
    let out = this.one(['.', '.', `.${this.one(keys)}`, `.${this.one(keys)}`, '..', `.[${this.one(strings)}]`]);
    for (let i = this.below(3); i > 0; i--)
      out += this.one([
        `[]`,
        `[]?`,
        `[${this.one(['0', '1', '-1', '-5', '1.7', 'null', '"x"'])}]`,
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
      `%${this.one(['', '', '', '-', '_', '0', '^', '#', '5', ':', '-^', '_3'])}${this.one('YymdHMSjeaAbBpPIklUWVGgCuwszZfFTDRcrvx%ntQ'.split(''))}`;
    const format = Array.from({ length: 1 + this.below(4) }, directive).join(this.one(['', '-', ' ', '/']));
    const epoch = this.one([
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
      this.one(['a', '.', 'é', '[a-z]', '(b)', '(?<n>\\\\d)', '|', '*', '+?', '\\\\w', '^', '$', '\\\\b', '(x)?']);
    const pattern = Array.from({ length: 1 + this.below(4) }, piece).join('');
    const flags = this.one(['null', '"g"', '"gi"', '"m"', '"x"', '""']);
    const text = this.one(['"aab 12 é"', '"😀bB"', '""', '.u', '.date']);
    return this.one([
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
      return this.one([
        () => `${this.one(keys)}: ${value}`,
        () => this.one(keys),
        () => `(${this.query(size - 1)}): ${value}`,
        () => `"k\\(${this.leaf()})": ${value}`,
        () => (this.variables.length > 0 ? this.one(this.variables) : `"${this.one(keys)}"`),
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
    return `{${this.one([() => `${this.one(keys)}: ${this.pattern(depth - 1, names)}`, () => `"${this.one(keys)}": ${this.pattern(depth - 1, names)}`, () => `(${this.one(strings)}): ${this.pattern(depth - 1, names)}`])()}}`;
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
    const parameters = this.one([[], ['g'], ['$p'], ['g', '$p']]);
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
    return this.callOf(this.one(this.functions));
  }

  private callOf({ name, parameters }: { readonly name: string; readonly parameters: number }): string {
    if (parameters === 0) return name;
    return `${name}(${Array.from({ length: parameters }, () => this.one(['.', '.a', '1', '(1,2)', '"x"', '.[]?'])).join('; ')})`;
  }
}
