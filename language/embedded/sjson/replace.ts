import { byteText, textOfBytes } from '../../go/byte-string.ts';
import { byteLength } from '../../go/strings.ts';
import { GoPanic } from '../../go/value.ts';
import type { Fuel } from '../fuel.ts';
import { byteIndexes } from '../gjson/byte-indexes.ts';
import { evaluate as find } from '../gjson/evaluate.ts';
import type { GjsonPath } from '../gjson/path.ts';
import { forEach } from '../gjson/read.ts';
import type { Result } from '../gjson/result.ts';

/** A part of a document, in bytes. */
interface Place {
  readonly index: number;
  readonly length: number;
}

/** Everything that a gjson path finds and that stands in the document becomes `raw`. */
export function replaceFound(path: GjsonPath, json: string, raw: string, fuel: Fuel): string {
  const found = find(path, json, fuel);
  const text = found.index === 0 ? json : splice(json, found, raw);
  const places = placesOf(found, json);
  if (places.length === 0) return text;
  fuel.allocate(places.length * raw.length);
  return replaceAll(text, places, raw);
}

function splice(json: string, { index, start, end }: Result, raw: string): string {
  const after = index + end - start;
  if (after > json.length) throw outOfRange();
  return json.slice(0, index) + raw + json.slice(after);
}

/** Where the items of a list that was found stand; none when the list knows other items than it shows. */
function placesOf(found: Result, json: string): Place[] {
  if (found.indexes === null) return [];
  const lengths: number[] = [];
  forEach(found, (_, value) => {
    lengths.push(byteLength(value.raw));
    return true;
  });
  if (lengths.length !== found.indexes.length) return [];
  return byteIndexes(found, json).map((index, i) => ({ index, length: lengths[i]! }));
}

/** The last place first, so that the others stay where they are. */
function replaceAll(text: string, places: readonly Place[], raw: string): string {
  const replacement = byteText(raw);
  let head = byteText(text);
  let tail: string[] = [];
  const whole = () => head + tail.reverse().join('');
  for (const { index, length } of places.toSorted((a, b) => b.index - a.index)) {
    const end = index + length;
    // Places of another text may lie in each other.
    if (end > head.length) [head, tail] = [whole(), []];
    if (end > head.length) throw outOfRange();
    tail.push(head.slice(end), replacement);
    head = head.slice(0, index);
  }
  return textOfBytes(whole());
}

function outOfRange(): GoPanic {
  return new GoPanic('runtime error: slice bounds out of range');
}
