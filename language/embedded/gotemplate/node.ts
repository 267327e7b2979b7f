import type { Span } from '../language.ts';
import type { NumberValue } from './number.ts';
import type { TemplateFunction } from './function.ts';

/** A whole template and those that it defines, by name. */
export interface Template {
  readonly source: string;
  /** The name in errors: Argo Events calls every template `param`. */
  readonly name: string;
  readonly root: List;
  readonly defined: ReadonlyMap<string, List>;
  /** The regular expressions of earlier evaluations, compiled. */
  readonly regexps: Map<string, unknown>;
}

/** `pos` is where Go's errors point: mostly `start`, of `.a.b` the start of `.b`. */
interface Base extends Span {
  readonly pos: number;
}

export interface List extends Base {
  readonly kind: 'list';
  readonly nodes: readonly Statement[];
}

export interface Text extends Base {
  readonly kind: 'text';
  readonly text: string;
}

export interface Action extends Base {
  readonly kind: 'action';
  readonly pipe: Pipe;
}

export interface Jump extends Base {
  readonly kind: 'break' | 'continue';
}

export interface Branch extends Base {
  readonly kind: 'if' | 'range' | 'with';
  readonly pipe: Pipe;
  readonly list: List;
  readonly otherwise: List | null;
}

/** `{{template "name" pipe}}`; `{{block}}` becomes one, too. */
export interface Invocation extends Base {
  readonly kind: 'template';
  readonly name: string;
  readonly pipe: Pipe | null;
}

/** `{{end}}` and `{{else}}`, which never stay in a tree. */
export interface Marker extends Base {
  readonly kind: 'end' | 'else';
}

export type Statement = Text | Action | Jump | Branch | Invocation;

export interface Pipe extends Base {
  readonly kind: 'pipe';
  readonly variables: readonly Variable[];
  /** `=` and not `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

export interface Command extends Base {
  readonly kind: 'command';
  readonly operands: readonly Operand[];
}

export interface Identifier extends Base {
  readonly kind: 'identifier';
  readonly name: string;
  readonly function: TemplateFunction;
}

/** `$x.a.b`: name, then fields. */
export interface Variable extends Base {
  readonly kind: 'variable';
  readonly names: readonly string[];
}

export interface Field extends Base {
  readonly kind: 'field';
  readonly names: readonly string[];
}

/** `(…).a.b`, `now.Year`. */
export interface Chain extends Base {
  readonly kind: 'chain';
  readonly operand: Operand;
  readonly names: readonly string[];
}

export interface Dot extends Base {
  readonly kind: 'dot' | 'nil';
}

export interface Bool extends Base {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface NumberLiteral extends Base {
  readonly kind: 'number';
  readonly text: string;
  readonly value: NumberValue;
}

export interface StringLiteral extends Base {
  readonly kind: 'string';
  /** As written, quotes and all. */
  readonly quoted: string;
  readonly text: string;
}

export type Operand = Identifier | Variable | Field | Chain | Dot | Bool | NumberLiteral | StringLiteral | Pipe;

export type Node = Statement | List | Command | Operand | Marker;
