import type { Completion } from '../language.ts';
import { parse, split } from './parse.ts';
import { places } from './field.ts';
import { words } from './words.ts';

/** What can stand at the cursor: whole schedules in an empty spec, else the names and stars of the field. */
export function complete(spec: string, offset: number): Completion[] {
  const from = /^(?:CRON_)?TZ=\S*/.exec(spec)?.[0].length ?? 0;
  if (spec.slice(from).trim() === '') return examples(offset);
  const fields = split(spec.slice(0, offset), from);
  const last = fields.at(-1);
  const open = last !== undefined && last.end === offset;
  const place = places[open ? fields.length - 1 : fields.length];
  if (place === undefined) return [];
  const prefix = open ? /[A-Za-z0-9]*$/.exec(last.text)![0] : '';
  const start = offset - prefix.length;
  return [...(open ? [] : ['*', '*/']), ...place.names.map((name) => name.toUpperCase())]
    .filter((label) => label.startsWith(prefix.toUpperCase()))
    .map((label) => ({ label, kind: 'value', detail: place.name, start, end: offset }));
}

function examples(offset: number): Completion[] {
  return ['0 * * * *', '*/15 * * * *', '0 0 * * *', '0 8 * * MON-FRI', '0 0 1 * *', '0 0 * * SUN'].map((label) => ({
    label,
    kind: 'value',
    detail: words(parse(label).value!),
    start: offset,
    end: offset,
  }));
}
