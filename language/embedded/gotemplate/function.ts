import { type Type, functionOf } from '../../go/type.ts';
import * as types from '../../go/type.ts';
import type { Run, Value } from '../../go/value.ts';

/** Something that a template can call by name. */
export interface TemplateFunction {
  readonly name: string;
  /** Always of kind `func`; `reflect.Value` parameters take `noValue` as well. */
  readonly type: Type;
  readonly call: (arguments_: readonly Value[], run: Run) => Value;
  /** One of text/template's own, not of sprig. */
  readonly builtin: boolean;
  /** One line, for hover and completion. */
  readonly description: string;
  /** The parameters with their names: `trunc length text`. */
  readonly usage: string;
}

/** The functions that a template may call; a later one of the same name hides an earlier one. */
export type FunctionTable = ReadonlyMap<string, TemplateFunction>;

/** One row of a table of functions: how it is written, its Go type, what it does. */
export function define(
  usage: string,
  type: string,
  description: string,
  call: TemplateFunction['call'],
): TemplateFunction {
  return { name: usage.split(' ')[0]!, type: signature(type), call, builtin: false, description, usage };
}

/** The same function under other names. */
export function alias(names: readonly string[], known: TemplateFunction): TemplateFunction[] {
  return names.map((name) => ({ ...known, name, usage: [name, ...known.usage.split(' ').slice(1)].join(' ') }));
}

/** sprig's `must…` variant, which answers its error where the function panics with it; a template sees no difference. */
export function must(known: TemplateFunction): TemplateFunction {
  const { name, usage, type } = known;
  const variant = `must${name[0]!.toUpperCase()}${name.slice(1)}`;
  return {
    ...known,
    name: variant,
    usage: usage.replace(name, variant),
    type: functionOf(type.params ?? [], [...(type.results ?? []), types.errorType], {
      variadic: type.variadic === true,
    }),
  };
}

/**
 * Reads a Go signature: `func(int, string) string`, `func(...interface {}) (interface {}, error)`.
 * The types are those of `type.ts`, by their names.
 */
export function signature(text: string): Type {
  let type = signatures.get(text);
  if (type === undefined) signatures.set(text, (type = readSignature(text)));
  return type;
}

/** Those that were read, for most functions share theirs with others. */
const signatures = new Map<string, Type>();

function readSignature(text: string): Type {
  const close = closing(text, 4);
  const parameters = splitTypes(text.slice(5, close));
  const results = splitTypes(
    text
      .slice(close + 1)
      .trim()
      .replace(/^\(|\)$/g, ''),
  );
  const variadic = parameters.at(-1)?.startsWith('...') ?? false;
  const params = parameters.map((name) =>
    name.startsWith('...') ? types.sliceOf(typeNamed(name.slice(3))) : typeNamed(name),
  );
  return functionOf(params, results.map(typeNamed), { variadic });
}

/** What `reflect` hands to text/template's own functions: a value, or none. */
export const reflectValueType: Type = { kind: 'struct', name: 'reflect.Value', fields: [] };

export const certificateType: Type = {
  kind: 'struct',
  name: 'sprig.certificate',
  fields: [
    { name: 'Cert', type: types.stringType },
    { name: 'Key', type: types.stringType },
  ],
};

const named: ReadonlyMap<string, Type> = new Map(
  [
    types.boolType,
    types.stringType,
    types.float64Type,
    types.intType,
    types.int64Type,
    types.uint8Type,
    types.uint32Type,
    types.uint64Type,
    types.interfaceType,
    types.errorType,
    types.durationType,
    types.monthType,
    types.weekdayType,
    types.timeType,
    types.locationType,
    types.versionType,
    types.anySliceType,
    types.anyMapType,
    types.stringSliceType,
    types.stringMapType,
    types.intSliceType,
    types.bytesType,
    types.sliceOf(types.anySliceType),
    reflectValueType,
    certificateType,
    { kind: 'struct', name: 'semver.Version', fields: [] } satisfies Type,
    { kind: 'interface', name: 'driver.Value' } satisfies Type,
  ].map((type) => [type.name, type]),
);

function typeNamed(name: string): Type {
  const type = named.get(
    name === 'any'
      ? 'interface {}'
      : name === 'map[string]any'
        ? 'map[string]interface {}'
        : name === '[]any'
          ? '[]interface {}'
          : name,
  );
  if (type === undefined) throw new Error(`no type is called ${name}`);
  return type;
}

/** Splits at the commas outside of brackets. */
function splitTypes(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else {
      if (character === '(' || character === '[') depth++;
      if (character === ')' || character === ']') depth--;
      part += character;
    }
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  throw new Error(`no signature: ${text}`);
}
