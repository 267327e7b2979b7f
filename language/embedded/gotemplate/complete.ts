import { sprint } from '../../go/fmt.ts';
import { isNative } from '../../go/stringer.ts';
import { quote } from '../../go/strconv-quote.ts';
import { Numeric, type Value, entriesOf } from '../../go/value.ts';
import type { Completion } from '../language.ts';
import type { FunctionTable } from './function.ts';
import { type Item, keywords } from './item.ts';
import { lex } from './lex.ts';
import { methodNames } from './methods.ts';
import { type Scope, scopeAt, valueOf } from './scope.ts';

export interface CompletionContext {
  readonly functions: FunctionTable;
  /** A sample of the data of the template: its keys are offered. */
  readonly data: Value;
}

/** What can stand at the cursor: keys and methods behind a point, variables, functions, and keywords where an action begins. */
export function complete(source: string, offset: number, { functions, data }: CompletionContext): Completion[] {
  const items = lex(source.slice(0, offset));
  if (items.at(-1)?.text !== 'unclosed action') return [];
  const before = items.slice(0, -1).map(asDot);
  const scope = scopeAt(before, data);
  const chain = chainAt(before);
  const last = before.at(-1);
  if (last?.type === 'field' || last?.type === 'dot') return members(chain, scope, offset);
  const word = last?.type === 'identifier' || last?.type === 'keyword' || last?.type === 'variable' ? last : null;
  const start = word?.start ?? offset;
  const opening = before.filter(({ type }) => type !== 'space').at(word === null ? -1 : -2);
  const all = [
    ...variables(scope),
    ...(word === null ? keys(valueOf(scope.dot)) : []).map(({ label, detail }) => ({
      label: `.${label}`,
      kind: 'path' as const,
      detail,
    })),
    ...(opening?.type === 'leftDelim' ? keywords.map((label) => ({ label, kind: 'keyword' as const })) : []),
    ...Array.from(functions.values(), ({ name, usage, type, description }) => {
      return { label: name, kind: 'function' as const, detail: `${usage} — ${type.name}`, documentation: description };
    }),
  ];
  return all.filter(({ label }) => label.startsWith(word?.text ?? '')).map((item) => ({ ...item, start, end: offset }));
}

/** A point at the very end is read as the beginning of a number. */
function asDot(item: Item): Item {
  return item.type === 'number' && item.text === '.' ? { ...item, type: 'dot' } : item;
}

/** The operand that ends at the cursor: `$x.a.b`, without a space inside. */
function chainAt(items: readonly Item[]): readonly Item[] {
  let from = items.length - 1;
  while (
    from > 0 &&
    items[from - 1]!.end === items[from]!.start &&
    /^(field|variable|dot)$/.test(items[from - 1]!.type)
  )
    from--;
  return items.slice(Math.max(from, 0));
}

/** What can follow the last point of a chain. */
function members(chain: readonly Item[], scope: Scope, offset: number): Completion[] {
  const last = chain.at(-1)!;
  const start = last.start + 1;
  const value = valueOf(scope.resolve(chain.slice(0, -1)));
  const typed = last.text.slice(1);
  const first = chain[0]!;
  const base = chain
    .slice(0, -1)
    .map(({ text }) => text)
    .join('');
  return keys(value)
    .filter(({ label }) => label.startsWith(typed))
    .map(({ label, detail }) => {
      if (/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(label)) return { label, kind: 'path', detail, start, end: offset };
      // A key that is no name is only reached by `index`.
      const insert = `(index ${base || '.'} ${quote(label)})`;
      return { label, kind: 'path', detail, insert, start: first.start, end: offset };
    });
}

/** Keys with samples, those that a name or a text reaches, or methods with their types. */
function keys(value: Value): { readonly label: string; readonly detail: string }[] {
  const entries = value === null ? null : entriesOf(value);
  if (entries !== null)
    return [...entries].flatMap(([key, item]) =>
      typeof key === 'string' ? [{ label: key, detail: sample(item) }] : [],
    );
  if (!(value instanceof Numeric) && !isNative(value)) return [];
  return Array.from(methodNames(value.type), ([label, detail]) => ({ label, detail }));
}

function sample(value: Value): string {
  const text = value === null ? 'nil' : sprint([value]);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function variables(scope: Scope): { readonly label: string; readonly kind: 'variable'; readonly detail: string }[] {
  return Array.from(scope.variables, ([label, value]) => {
    return { label, kind: 'variable', detail: value === undefined ? '' : sample(value) };
  });
}
