import { compare } from '../../go/json-order.ts';
import { decode } from '../../go/json-decode.ts';
import { functionOf, interfaceType, stringType } from '../../go/type.ts';
import { Func, GoError, type Value } from '../../go/value.ts';
import type { Fuel } from '../fuel.ts';
import { sprigFunctions } from '../gotemplate/sprig/functions.ts';
import { parseFloat, parseInt } from './convert.ts';
import { toJson } from './json.ts';
import { queryPath } from './jsonpath/apply.ts';

/**
 * What the expression of an event source's filter sees of the event's data (`pkg/shared/expr/eval.go: GetFuncMap`,
 * `pkg/eventsources/eventing.go: filterEvent`): dashes in top-level keys are underscores, dots make maps, and the functions
 * hide keys of their names.
 */
export function filterEnvironment(data: ReadonlyMap<string, Value>): Map<string, Value> {
  const renamed = new Map([...data].map(([key, value]) => [key.replaceAll('-', '_'), value]));
  const environment = expand(withoutParents(renamed));
  for (const [name, value] of extraNames) environment.set(name, value);
  return environment;
}

/** A key that begins with a dot sends the original into endless recursion: the event source dies. */
export function crashesExpansion(data: ReadonlyMap<string, Value>): boolean {
  return [...data.keys()].some((key) => key.startsWith('.'));
}

/** Leaves out a key when the next one in order is a path into it (`removeConflicts`). */
function withoutParents(data: ReadonlyMap<string, Value>): Map<string, Value> {
  const keys = [...data.keys()].sort(compare);
  const kept = keys.filter((key, i) => !keys[i + 1]?.startsWith(`${key}.`));
  return new Map(kept.map((key) => [key, data.get(key)!]));
}

/** `a.b` becomes `b` in a map `a` (`bellows.Expand`); of two values for one key the first stays. */
function expand(data: ReadonlyMap<string, Value>): Map<string, Value> {
  const result = new Map<string, Value>();
  for (const [key, value] of data) {
    const dot = key.indexOf('.');
    const head = dot < 0 ? key : key.slice(0, dot);
    if (result.has(head)) continue;
    if (dot < 0) result.set(head, value);
    else if (dot > 0) result.set(head, expandBelow(data, `${head}.`));
  }
  return result;
}

function expandBelow(data: ReadonlyMap<string, Value>, prefix: string): Map<string, Value> {
  const below = [...data].filter(([key]) => key.startsWith(prefix));
  const result = new Map<string, Value>();
  for (const [key, value] of below) {
    const rest = key.slice(prefix.length);
    const dot = rest.indexOf('.');
    const head = dot < 0 ? rest : rest.slice(0, dot);
    if (result.has(head)) continue;
    result.set(head, dot < 0 ? value : expandBelow(new Map(below), `${prefix}${head}.`));
  }
  return result;
}

function quietJson(value: Value, fuel: Fuel): string {
  try {
    return toJson(value, fuel);
  } catch (error) {
    if (error instanceof GoError) return '';
    throw error;
  }
}

const any = interfaceType;

const hidden = new Set(['env', 'expandenv']);

const sprig = new Map<string, Value>(
  sprigFunctions.filter(({ name }) => !hidden.has(name)).map(({ name, type, call }) => [name, new Func(type, call)]),
);

/** The names besides the data's. */
const extraNames: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['asInt', new Func(functionOf([any], [any]), ([value]) => parseInt(value!))],
  ['asFloat', new Func(functionOf([any], [any]), ([value]) => parseFloat(value!))],
  [
    'jsonpath',
    new Func(functionOf([stringType, stringType], [any]), ([json, path], { fuel }) =>
      queryPath(path as string, decode(json as string), fuel),
    ),
  ],
  ['toJson', new Func(functionOf([any], [stringType]), ([value], { fuel }) => quietJson(value!, fuel))],
  ['sprig', sprig],
]);

/** The functions of an event source's filter, by the names under which an expression finds them. */
export const environmentNames: readonly string[] = [...extraNames.keys()];

export const sprigNames: readonly string[] = [...sprig.keys()].sort();
