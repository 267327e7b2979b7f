import { encode } from '../../go/json-encode.ts';
import { toDecimal } from '../../go/json-number.ts';
import type { Value } from '../../go/value.ts';
import { Fuel } from '../fuel.ts';
import { evaluate as find } from '../gjson/evaluate.ts';
import { GjsonPath } from '../gjson/path.ts';
import type { Result } from '../gjson/result.ts';
import { type Cut, textOf } from '../gjson/source.ts';
import { create } from './create.ts';
import { emptyPath } from './parse.ts';
import type { Part, SjsonPath } from './path.ts';
import { enter, surroundings, wholeDocument } from './place.ts';
import { removeItem } from './remove.ts';
import { replaceFound } from './replace.ts';
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
