import { compare } from '../../../go/json-order.ts';
import { stringMapType, stringSliceType } from '../../../go/type.ts';
import { type Run, Slice, TypedMap, type Value, itemsOf } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { strslice, strval } from './text-of.ts';

/** Texts out of lists and lists out of texts. */
export const textListFunctions: readonly TemplateFunction[] = [
  define('toStrings list', 'func(interface {}) []string', 'The elements as texts.', ([list]) =>
    list instanceof Slice && list.type.name === '[]string' ? list : textList(list!),
  ),
  define(
    'join separator list',
    'func(string, interface {}) string',
    'The elements as texts with a separator between them.',
    ([separator, list], run) => join(strslice(list!), separator as string, run),
  ),
  define(
    'sortAlpha list',
    'func(interface {}) []string',
    'The elements as texts in the order of their bytes.',
    ([list]) => sortAlpha(list!),
  ),
  define(
    'split separator text',
    'func(string, string) map[string]string',
    'The parts of the text as a map: _0, _1, …',
    ([separator, s]) => numbered(splitText(s as string, separator as string, -1)),
  ),
  define(
    'splitn separator count text',
    'func(string, int, string) map[string]string',
    'At most so many parts of the text as a map: _0, _1, …',
    ([separator, count, s]) => numbered(splitText(s as string, separator as string, Number(count))),
  ),
  define(
    'splitList separator text',
    'func(string, string) []string',
    'The parts of the text as a list.',
    ([separator, s]) => stringList(splitText(s as string, separator as string, -1)),
  ),
];

/** `[]string`. */
export function stringList(items: string[], capacity = items.length): Slice {
  return new Slice(stringSliceType, items, capacity);
}

/** The texts in a slice that was made for all elements, nil ones too. */
function textList(list: Value): Slice {
  return stringList(strslice(list), itemsOf(list)?.length);
}

function numbered(parts: readonly string[]): TypedMap {
  return new TypedMap(stringMapType, new Map(parts.map((part, i) => [`_${i}`, part])));
}

function join(parts: readonly string[], separator: string, run: Run): string {
  run.fuel.allocate(parts.reduce((sum, part) => sum + part.length + separator.length, 0));
  return parts.join(separator);
}

/** A `[]string` is sorted in its place, so whoever holds it sees it sorted. */
function sortAlpha(list: Value): Slice {
  if (list instanceof Slice && list.type.name === '[]string') {
    list.items?.sort((a, b) => compare(a as string, b as string));
    return list;
  }
  const isList = Array.isArray(list) || list instanceof Slice || list instanceof Uint8Array;
  if (!isList) return stringList([strval(list)]);
  const texts = textList(list);
  texts.items!.sort((a, b) => compare(a as string, b as string));
  return texts;
}

/** `strings.SplitN`. */
function splitText(s: string, separator: string, count: number): string[] {
  if (count === 0) return [];
  if (separator === '') return explode(s, count);
  const parts = s.split(separator);
  if (count < 0 || parts.length <= count) return parts;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

function explode(s: string, count: number): string[] {
  const parts = Array.from(s);
  if (count < 0 || parts.length <= count) return parts;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join('')];
}
