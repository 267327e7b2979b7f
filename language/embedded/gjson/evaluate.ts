import { byteLength } from '../../go/strings.ts';
import { Fuel } from '../fuel.ts';
import { applyModifier } from './modifiers.ts';
import type { GjsonPath, Head } from './path.ts';
import { readDocument } from './read.ts';
import { Result } from './result.ts';
import { type Run, deeper } from './run.ts';
import { type Cut, type Source, textOf, wholeOf } from './source.ts';
import { walk } from './walk.ts';

/**
 * Reads a path from a JSON text as gjson 1.19 does (`gjson.Get`): the text is not validated, number spelling, key order and
 * duplicates survive, broken texts answer what the library answers. Only a path or text made to exhaust the machine ends
 * in `OutOfFuel`.
 */
export function evaluate(path: GjsonPath, json: string | Source | Cut, fuel: Fuel = new Fuel()): Result {
  return get(cutOf(json), path, { fuel, depth: 0, get });
}

function cutOf(json: string | Source | Cut): Cut {
  if (typeof json === 'string') return wholeOf(json);
  return 'source' in json ? json : { source: json, start: 0, end: json.text.length };
}

/** `gjson.Get` on a part of a text; `index` counts from the part's start. */
function get(cut: Cut, path: GjsonPath, run: Run): Result {
  // Pipes, modifiers and multipaths hand their value on: what they know about places in the document is then changed.
  let [handedOn, keepIndexes, shift, shiftBytes] = [false, true, 0, 0];
  const finish = (result: Result): Result => {
    if (!handedOn) return result;
    result.index = 0;
    if (!keepIndexes) result.indexes = null;
    else if (result.indexes !== null) {
      result.indexes = result.indexes.map((index) => index + shift);
      result.base = { cut, shift, shiftBytes };
    }
    return result;
  };
  for (;;) {
    run.fuel.step();
    const { head } = path;
    if (head.kind === 'walk' || head.kind === 'lines') {
      const found = walk(cut, head, run);
      if (found.pipe === null) return finish(found.value);
      shift += found.value.index;
      shiftBytes += bytesInFront(found.value);
      [path, cut, handedOn] = [found.pipe, found.value, true];
      continue;
    }
    if (head.kind === 'multipath') {
      cut = join(cut, head, run);
      const made = new Result('JSON', cut.source, cut.start, cut.end);
      if (head.rest === null) return finish(made);
    } else {
      cut = head.kind === 'literal' ? wholeOf(head.text) : applyModifier(head, cut, deeper(run));
      if (head.rest === null) return finish(readDocument(cut));
      keepIndexes = false;
    }
    handedOn = true;
    path = head.rest;
  }
}

/** The `index` of a value in bytes. */
function bytesInFront({ index, start, source }: Result): number {
  return index === 0 ? 0 : byteLength(source.text.slice(start - index, start));
}

function join(cut: Cut, head: Head & { kind: 'multipath' }, run: Run): Cut {
  const parts: string[] = [];
  const inner = deeper(run);
  for (const member of head.members) {
    const found = get(cut, member.path, inner);
    if (!found.exists) continue;
    run.fuel.allocate(member.name.length + found.end - found.start);
    parts.push(head.open === '{' ? `${member.name}:${textOf(found)}` : textOf(found));
  }
  return wholeOf(`${head.open}${parts.join(',')}${head.open === '{' ? '}' : ']'}`);
}
