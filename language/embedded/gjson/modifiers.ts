import { quote } from '../../go/json-quote.ts';
import { isValid } from '../../go/json-valid.ts';
import { type Run, deeper } from './run.ts';
import { GjsonPath } from './path.ts';
import { type PrettyOptions, pretty, ugly } from './pretty.ts';
import { forEach, readDocument } from './read.ts';
import type { Result } from './result.ts';
import { type Cut, textOf, trim, wholeOf } from './source.ts';

/** Applies a modifier with its argument to a text, which need not be valid JSON. What it leaves as it is stays the same cut. */
export function applyModifier(call: { readonly name: string; readonly argument: string }, json: Cut, run: Run): Cut {
  run.fuel.allocate(json.end - json.start);
  run.fuel.step(json.end - json.start);
  const modifier = modifiers[call.name];
  return modifier === undefined ? json : modifier(json, call.argument, run);
}

type Modifier = (json: Cut, argument: string, run: Run) => Cut;

const modifiers: Readonly<Record<string, Modifier>> = {
  pretty: (json, argument, run) => wholeOf(pretty(textOf(json), prettyOptions(argument), run)),
  ugly: (json) => wholeOf(ugly(textOf(json))),
  reverse,
  this: (json) => json,
  flatten,
  join,
  valid: (json) => (isValidCut(json) ? json : wholeOf('')),
  keys,
  values,
  tostr: (json) => wholeOf(quote(textOf(json))),
  fromstr: (json) => wholeOf(isValidCut(json) ? readDocument(json).str : ''),
  group,
  dig,
};

function isValidCut(json: Cut): boolean {
  return isValid(json.source.text, json.start, json.end);
}

function prettyOptions(argument: string): PrettyOptions {
  const options = { sortKeys: false, indent: '  ', prefix: '', width: 80 };
  forEachOption(argument, (name, value) => {
    if (name === 'sortKeys') options.sortKeys = value.bool;
    else if (name === 'indent') options.indent = onlySpace(value.str);
    else if (name === 'prefix') options.prefix = onlySpace(value.str);
    else if (name === 'width') options.width = Number(value.int);
  });
  return options;
}

function forEachOption(argument: string, visit: (name: string, value: Result) => void): void {
  if (argument === '') return;
  forEach(readDocument(wholeOf(argument)), (key, value) => {
    visit(key === null ? '' : key.str, value);
    return true;
  });
}

function onlySpace(text: string): string {
  return text.replaceAll(/[^ \t\n\r]/g, '');
}

function reverse(json: Cut): Cut {
  const result = readDocument(json);
  if (!result.isArray && !result.isObject) return json;
  const parts: string[] = [];
  forEach(result, (key, value) => {
    parts.push(key === null ? value.raw : `${key.raw}:${value.raw}`);
    return true;
  });
  const [open, close] = result.isArray ? '[]' : '{}';
  return wholeOf(`${open}${parts.reverse().join(',')}${close}`);
}

function flatten(json: Cut, argument: string, run: Run): Cut {
  let deep = false;
  forEachOption(argument, (name, value) => {
    if (name === 'deep') deep = value.bool;
  });
  return flattenArray(json, deep, run);
}

function flattenArray(json: Cut, deep: boolean, run: Run): Cut {
  const result = readDocument(json);
  if (!result.isArray) return json;
  const parts: string[] = [];
  forEach(result, (_, value) => {
    const inner = value.isArray ? unwrap(deep ? flattenArray(value, deep, deeper(run)) : value) : value;
    const text = trimUnicodeSpace(textOf(inner));
    if (text !== '') parts.push(text);
    return true;
  });
  return wholeOf(`[${parts.join(',')}]`);
}

/** An object or array without its first and last character, whatever the last one is; a lone bracket stays. */
function unwrap(json: Cut): Cut {
  const { source, start, end } = trim(json);
  return end - start >= 2 ? { source, start: start + 1, end: end - 1 } : json;
}

/** `strings.TrimSpace`. */
function trimUnicodeSpace(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text.charAt(start))) start++;
  while (start < end && isSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(character: string): boolean {
  return /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character);
}

function join(json: Cut, argument: string): Cut {
  const result = readDocument(json);
  if (!result.isArray) return json;
  let preserve = false;
  forEachOption(argument, (name, value) => {
    if (name === 'preserve') preserve = value.bool;
  });
  const kept: string[] = [];
  const members = new Map<string, { key: string; value: string }>();
  forEach(result, (_, element) => {
    if (!element.isObject) return true;
    if (preserve) kept.push(textOf(unwrap(element)));
    else collectMembers(element, members);
    return true;
  });
  const parts = preserve ? kept : Array.from(members.values(), ({ key, value }) => `${key}:${value}`);
  return wholeOf(`{${parts.join(',')}}`);
}

/** The first spelling of a key and its last value, in order of first appearance. */
function collectMembers(element: Result, members: Map<string, { key: string; value: string }>): void {
  forEach(element, (key, value) => {
    const known = members.get(key!.str);
    if (known === undefined) members.set(key!.str, { key: key!.raw, value: value.raw });
    else known.value = value.raw;
    return true;
  });
}

function keys(json: Cut): Cut {
  const result = readDocument(json);
  const isObject = result.isObject;
  return listOf(result, (key) => (isObject ? key!.raw : 'null'));
}

function values(json: Cut): Cut {
  const result = readDocument(json);
  return result.isArray ? json : listOf(result, (_, value) => value.raw);
}

function listOf(result: Result, text: (key: Result | null, value: Result) => string): Cut {
  const parts: string[] = [];
  forEach(result, (key, value) => {
    parts.push(text(key, value));
    return true;
  });
  return wholeOf(`[${parts.join(',')}]`);
}

function group(json: Cut): Cut {
  const result = readDocument(json);
  if (!result.isObject) return wholeOf('');
  const groups: string[][] = [];
  forEach(result, (key, value) => {
    if (!value.isArray) return true;
    let position = 0;
    forEach(value, (_, element) => {
      groups[position] ??= [];
      groups[position++]!.push(`${key!.raw}:${element.raw}`);
      return true;
    });
    return true;
  });
  return wholeOf(`[${groups.map((members) => `{${members.join(',')}}`).join(',')}]`);
}

/** The path in every value at any depth, outer ones first. */
function dig(json: Cut, argument: string, run: Run): Cut {
  const path = new GjsonPath(argument);
  const parts: string[] = [];
  const pending = [readDocument(json)];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    run.fuel.step(value.end - value.start);
    const found = run.get(value, path, deeper(run));
    if (found.exists) {
      run.fuel.allocate(found.end - found.start);
      parts.push(found.raw);
    }
    if (!value.isArray && !value.isObject) continue;
    const inner: Result[] = [];
    forEach(value, (_, element) => {
      inner.push(element);
      return true;
    });
    for (const element of inner.reverse()) pending.push(element);
  }
  return wholeOf(`[${parts.join(',')}]`);
}
