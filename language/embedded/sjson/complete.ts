import type { Completion } from '../language.ts';
import { complete as completeGjson } from '../gjson/complete.ts';
import { evaluate } from '../gjson/evaluate.ts';
import { GjsonPath } from '../gjson/path.ts';

/** What can stand at `cursor` in a destination within a JSON text like `sample`: its members, its elements, `-1` to append. */
export function complete(path: string, cursor: number, sample: string): Completion[] {
  const found = completeGjson(path, cursor, sample).filter(
    ({ kind, label }) => kind === 'path' && !label.startsWith('#'),
  );
  const parent = path.slice(0, cursor).replace(/\.?[^.]*$/, '');
  const isArray = evaluate(new GjsonPath(parent === '' ? '@this' : parent), sample).isArray;
  if (!isArray) return found;
  const start = parent === '' ? 0 : parent.length + 1;
  const documentation = 'Appends an element';
  return [...found, { label: '-1', kind: 'path', documentation, start, end: Math.max(cursor, start) }];
}
