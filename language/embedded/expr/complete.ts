import { type Value, typeOf } from '../../go/value.ts';
import type { Completion } from '../language.ts';
import { builtinNames } from './builtin-types.ts';
import { catalogue } from './catalogue.ts';
import { environmentNames, filterEnvironment, sprigNames } from './environment.ts';
import { lexLeniently } from './lexer.ts';
import { binaryOperators } from './operators.ts';

/**
 * What can stand at the cursor of a source filter: keys of the data (`sample`) along the path before it, functions, and
 * operators behind a value.
 */
export function complete(source: string, offset: number, sample: ReadonlyMap<string, Value>): Completion[] {
  const before = source.slice(0, offset);
  const word = /[\p{L}\p{Nd}_$]*$/u.exec(before)![0];
  const start = offset - word.length;
  const path = /((?:[\p{L}_$][\p{L}\p{Nd}_$]*\??\.)+)$/u.exec(before.slice(0, start))?.[1];
  const found = path === undefined ? plain(before.slice(0, start), sample) : members(path, sample);
  return found
    .filter(({ label }) => label.toLowerCase().startsWith(word.toLowerCase()))
    .map((completion) => ({ ...completion, start, end: offset }));
}

type Found = Omit<Completion, 'start' | 'end'>;

function members(path: string, sample: ReadonlyMap<string, Value>): Found[] {
  const names = path.split(/\??\./).slice(0, -1);
  if (names.length === 1 && names[0] === 'sprig')
    return sprigNames.map((label) => ({ label, kind: 'function', insert: `${label}(` }));
  let value: Value = filterEnvironment(sample);
  for (const name of names) {
    if (name !== '$env') value = value instanceof Map ? (value.get(name) ?? null) : null;
  }
  return value instanceof Map ? keys(value) : [];
}

function keys(value: ReadonlyMap<string, Value>): Found[] {
  return [...value]
    .filter(([key]) => /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u.test(key))
    .map(([label, item]) => ({ label, kind: 'path', detail: typeOf(item)?.name ?? 'nil' }));
}

function plain(before: string, sample: ReadonlyMap<string, Value>): Found[] {
  const { lexemes } = lexLeniently(before);
  const last = lexemes.findLast(({ kind }) => kind !== 'EOF');
  const isBehindValue =
    last !== undefined && (last.kind === 'Bracket' ? /[)\]}]/.test(last.value) : last.kind !== 'Operator');
  return isBehindValue ? operators() : values(sample);
}

function operators(): Found[] {
  return ['|', ...binaryOperators.keys(), '?'].map((label) => ({ label, kind: 'operator' }));
}

function values(sample: ReadonlyMap<string, Value>): Found[] {
  const environment = filterEnvironment(sample);
  for (const name of environmentNames) environment.delete(name);
  // A built-in hides a key of its name.
  for (const name of builtinNames) environment.delete(name);
  return [
    ...keys(environment),
    ...Array.from(catalogue, ([label, { signature, text }]): Found => {
      return { label, kind: 'function', insert: `${label}(`, detail: signature, documentation: text };
    }),
    { label: 'sprig', kind: 'variable', detail: 'the functions of sprig' },
    ...['true', 'false', 'nil', 'not', 'let'].map((label): Found => ({ label, kind: 'keyword' })),
  ];
}
