import { isValid } from '../../go/json-valid.ts';
import { toFloat } from '../../go/json-number.ts';
import type { Value } from '../../go/value.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { elements } from './read.ts';
import type { Result } from './result.ts';
import { numberEnd, stringEnd, wordEnd } from './scan.ts';
import { unescape } from './unescape.ts';

/** The decoded value of an object or array; `null` for a text that begins with neither. Of duplicate keys the first counts. */
export function decode(result: Result): Value {
  const { text } = result.source;
  if (isValid(text, result.start, result.end)) return decodeValid(text, result.start);
  return decodeBroken(result, new Fuel({ steps: 20_000_000, bytes: 0 }), 0);
}

/** One pass over valid JSON, without recursion. */
function decodeValid(text: string, start: number): Value {
  const open: Open[] = [];
  let i = start;
  for (;;) {
    const c = text.charCodeAt(i);
    let value: Value;
    if (c === 123 || c === 91) {
      open.push(c === 123 ? { map: new Map(), key: null } : { items: [] });
      i++;
      continue;
    }
    if (c === 125 || c === 93) {
      value = closed(open.pop()!);
      i++;
    } else if (c === 34) {
      const end = stringEnd(text, i + 1, text.length);
      value = end < 0 ? unescape(text.slice(i + 1, ~end - 1)) : text.slice(i + 1, end - 1);
      i = end < 0 ? ~end : end;
    } else if (c === 45 || (c >= 48 && c <= 57)) {
      const end = numberEnd(text, i, text.length);
      value = toFloat(text.slice(i, end));
      i = end;
    } else if (c === 116 || c === 102 || c === 110) {
      value = c === 110 ? null : c === 116;
      i = wordEnd(text, i, text.length);
    } else {
      i++;
      continue;
    }
    const parent = open[open.length - 1];
    if (parent === undefined) return value;
    put(parent, value);
  }
}

/** A container that is being read: an array, or a map with the key whose value comes next. */
type Open = { readonly items: Value[] } | { readonly map: Map<string, Value>; key: string | null };

function closed(open: Open): Value {
  return 'items' in open ? open.items : open.map;
}

function put(open: Open, value: Value): void {
  if ('items' in open) open.items.push(value);
  else if (open.key === null) open.key = value as string;
  else {
    if (!open.map.has(open.key)) open.map.set(open.key, value);
    open.key = null;
  }
}

/** As gjson reads what is not JSON: keys and values are whatever follows each other; a key that is no string is `""`. */
function decodeBroken(result: Result, fuel: Fuel, depth: number): Value {
  fuel.step(result.end - result.start);
  if (depth > MAX_DEPTH) throw new OutOfFuel('the value was not decoded: it is no JSON and nested too deeply');
  const found = elements(result);
  if (result.isArray) return found.map((element) => decodeElement(element, fuel, depth));
  const map = new Map<string, Value>();
  for (let i = 0; i + 1 < found.length; i += 2) {
    const key = found[i]!.text;
    if (!map.has(key)) map.set(key, decodeElement(found[i + 1]!, fuel, depth));
  }
  return map;
}

const MAX_DEPTH = 200;

function decodeElement(element: Result, fuel: Fuel, depth: number): Value {
  return element.type === 'JSON' ? decodeBroken(element, fuel, depth + 1) : element.value;
}
