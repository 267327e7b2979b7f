import { encode } from '../../go/json-encode.ts';
import { toDecimal } from '../../go/json-number.ts';
import { byteLength, sliceBytes } from '../../go/strings.ts';
import { GoPanic, type Value } from '../../go/value.ts';
import { Fuel } from '../fuel.ts';
import { evaluate as find } from '../gjson/evaluate.ts';
import { GjsonPath } from '../gjson/path.ts';
import { forEach } from '../gjson/read.ts';
import type { Result } from '../gjson/result.ts';
import { type Cut, textOf } from '../gjson/source.ts';
import { create } from './create.ts';
import { emptyPath } from './parse.ts';
import type { Part, SjsonPath } from './path.ts';
import { enter, surroundings, wholeDocument } from './place.ts';
import { removeItem } from './remove.ts';
import { stringify } from './stringify.ts';

/** The document after a write, or before it with sjson's error. */
export interface Written {
  readonly text: string;
  readonly error: string | null;
}

/** `sjson.Set`: a string is quoted, everything else written as JSON (a `float64` without exponent). */
export function set(path: SjsonPath, json: string, value: Value, fuel?: Fuel): Written {
  const raw =
    typeof value === 'string' ? stringify(value) : typeof value === 'number' ? toDecimal(value) : encode(value);
  return write(path, json, raw, fuel);
}

/** `sjson.SetRaw`: the text is put in as it is. */
export function setRaw(path: SjsonPath, json: string, raw: string, fuel?: Fuel): Written {
  return write(path, json, raw, fuel);
}

/** `sjson.Delete`. What is not there leaves the document as it is. */
export function remove(path: SjsonPath, json: string, fuel?: Fuel): Written {
  if (path.kind === 'complex') return { text: json, error: 'cannot delete value from a complex path' };
  return write(path, json, null, fuel);
}

/** `raw` is `null` to remove. */
function write(path: SjsonPath, json: string, raw: string | null, fuel: Fuel = new Fuel()): Written {
  switch (path.kind) {
    case 'empty':
      return { text: json, error: emptyPath };
    case 'complex':
      return { text: replaceFound(path.path, json, raw ?? '', fuel), error: null };
    default:
      return writeParts(path.parts, json, raw, fuel);
  }
}

/** Goes down as far as the parts exist; what is left of them is made there. */
function writeParts(parts: readonly Part[], json: string, raw: string | null, fuel: Fuel): Written {
  let place = wholeDocument(json);
  for (const [i, part] of parts.entries()) {
    const last = raw === null && part.isLast ? lastElement(place.cut, fuel) : null;
    const found = last ?? find(part.find, place.cut, fuel);
    if (found.index === 0) {
      if (raw === null) return { text: json, error: null };
      const made = create(parts.slice(i), textOf(place.cut), raw, fuel);
      if (made.error !== null) return { text: json, error: made.error };
      const { before, rest, outer } = surroundings(place);
      return { text: before + made.text + rest + outer, error: null };
    }
    place = enter(place, found);
  }
  const { before, rest, outer } = surroundings(place);
  return { text: (raw === null ? removeItem(before, rest) : before + raw + rest) + outer, error: null };
}

function lastElement(cut: Cut, fuel: Fuel): Result | null {
  const count = find(countPath, cut, fuel).int;
  return count > 0n ? find(new GjsonPath(String(count - 1n)), cut, fuel) : null;
}

const countPath = new GjsonPath('#');

/** Everything that a gjson path finds and that stands in the document is replaced; the last ones first. */
function replaceFound(path: GjsonPath, json: string, raw: string, fuel: Fuel): string {
  const found = find(path, json, fuel);
  let text = json;
  if (found.index !== 0) text = splice(text, found.index, found.end - found.start, raw);
  if (found.indexes === null || found.indexes.length === 0) return text;
  const lengths: number[] = [];
  forEach(found, (_, value) => {
    lengths.push(byteLength(value.raw));
    return true;
  });
  if (lengths.length !== found.indexes.length) return text;
  const places = found.indexes.map((index, i) => ({ index: bytesBefore(found, json, index), length: lengths[i] ?? 0 }));
  for (const { index, length } of places.sort((a, b) => b.index - a.index))
    text = spliceBytes(text, index, length, raw);
  return text;
}

/**
 * The place as sjson counts it. Behind a pipe or a modifier it may be a place in another text: only counted in bytes the
 * document is then cut where sjson cuts it.
 */
function bytesBefore(found: Result, json: string, index: number): number {
  if (found.base === null) return byteLength(json.slice(0, index));
  const { cut, shift, shiftBytes } = found.base;
  return shiftBytes + byteLength(cut.source.text.slice(cut.start, cut.start + index - shift));
}

function spliceBytes(text: string, index: number, length: number, raw: string): string {
  const size = byteLength(text);
  if (size === text.length) return splice(text, index, length, raw);
  if (index + length > size) throw outOfRange();
  return sliceBytes(text, 0, index) + raw + sliceBytes(text, index + length, size);
}

function splice(text: string, index: number, length: number, raw: string): string {
  if (index + length > text.length) throw outOfRange();
  return text.slice(0, index) + raw + text.slice(index + length);
}

function outOfRange(): GoPanic {
  return new GoPanic('runtime error: slice bounds out of range');
}
