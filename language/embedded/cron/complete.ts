import { zoneNames } from '../../go/zone.ts';
import type { Completion } from '../language.ts';
import { type Place, places } from './field.ts';
import { parse, split } from './parse.ts';
import { words } from './words.ts';

/** What can stand at the cursor: whole schedules in an empty spec, zones behind `TZ=`, else what the field can hold. */
export function complete(spec: string, offset: number): Completion[] {
  const zone = /^(?:CRON_)?TZ=(\S*)/.exec(spec);
  const from = zone?.[0].length ?? 0;
  if (zone !== null && offset <= from) return zonesAt(from - zone[1]!.length, offset, spec);
  if (spec.slice(from).trim() === '') return from === 0 ? [...examples(offset), prefix(offset)] : examples(offset);
  const fields = split(spec.slice(0, offset), from);
  const last = fields.at(-1);
  const open = last !== undefined && last.end === offset;
  const place = places[open ? fields.length - 1 : fields.length];
  return place === undefined ? [] : inField(open ? last.text : '', place, offset);
}

/** Begun with a star it goes on with a step, else with a name of the field or a star. */
function inField(text: string, place: Place, offset: number): Completion[] {
  const step = /[*?](\/?)$/.exec(text);
  const typed = step === null ? /[A-Za-z0-9]*$/.exec(text)![0] : step[1]!;
  const labels =
    step !== null
      ? stepsOf(place).map((size) => `/${size}`)
      : text === ''
        ? ['*', ...stepsOf(place).map((size) => `*/${size}`), ...namesOf(place)]
        : namesOf(place);
  return labels
    .filter((label) => label.startsWith(typed.toUpperCase()))
    .map((label) => ({ label, kind: 'value', detail: place.name, start: offset - typed.length, end: offset }));
}

function namesOf({ names }: Place): string[] {
  return names.map((name) => name.toUpperCase());
}

/** Steps that come out even: those of the days of a month and a week begin anew with each. */
function stepsOf({ min, max }: Place): number[] {
  const size = max - min + 1;
  return size % 12 === 0 ? [2, 3, 4, 5, 6, 10, 12, 15, 20, 30].filter((step) => step < size && size % step === 0) : [2];
}

function zonesAt(start: number, offset: number, spec: string): Completion[] {
  const typed = spec.slice(start, Math.max(start, offset)).toLowerCase();
  const end = /^\S*/.exec(spec.slice(start))![0].length + start;
  return zoneNames()
    .filter((name) => name.toLowerCase().includes(typed))
    .map((label) => ({ label, kind: 'value', detail: 'time zone', start, end }));
}

function prefix(offset: number): Completion {
  return { label: 'TZ=', kind: 'keyword', detail: 'the schedule is in this time zone', start: offset, end: offset };
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
