import { isSpace } from '../../go/unicode.ts';
import { type Zone, loadZone, unknownZone } from '../../go/zone.ts';
import type { LanguageError, Parsed, Span } from '../language.ts';
import { FieldError, parseField, places } from './field.ts';
import type { Field, Schedule } from './schedule.ts';

/**
 * Reads a spec of five fields as calendar sources and `conditionsReset` do: `cron.NewParser(Minute | Hour | Dom | Month |
 * Dow)`, no descriptors, `TZ=` and `CRON_TZ=` allowed. `null` with the exact error text when it is wrong; a message that
 * begins with `panic: ` means that the original does not return.
 */
export function parse(spec: string): Parsed<Schedule | null> {
  const fail = (message: string, span: Span): Parsed<null> => ({ value: null, errors: [{ message, ...span }] });
  if (spec === '') return fail('empty spec string', { start: 0, end: 0 });
  const prefix = /^(?:CRON_)?TZ=/.exec(spec)?.[0];
  let zone: Zone | null = null;
  let start = 0;
  if (prefix !== undefined) {
    start = spec.indexOf(' ');
    if (start < 0) return fail('panic: runtime error: slice bounds out of range [:-1]', { start: 0, end: spec.length });
    const name = spec.slice(prefix.length, start);
    const found = loadZone(name);
    if (found === null)
      return fail(`provided bad location ${name}: ${unknownZone(name)}`, { start: prefix.length, end: start });
    zone = found.kind === 'local' ? null : found;
  }
  const fields = split(spec, start);
  const [first] = fields;
  const rest = prefix === undefined ? spec : trim(spec.slice(start));
  if (rest.startsWith('@')) return fail(`parser does not accept descriptors: ${rest}`, span(first!));
  if (fields.length !== 5) {
    const texts = fields.map(({ text }) => text).join(' ');
    const message = `expected exactly 5 fields, found ${fields.length}: [${texts}]`;
    return fail(message, { start: first?.start ?? start, end: fields.at(-1)?.end ?? spec.length });
  }
  const parsed = parseFields(fields);
  return Array.isArray(parsed)
    ? { value: assemble(spec, parsed, zone), errors: [] }
    : { value: null, errors: [parsed] };
}

interface Word extends Span {
  readonly text: string;
}

/** The words from there on, as `strings.Fields` finds them. */
export function split(spec: string, from: number): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = from; at <= spec.length; at++) {
    const inside = at < spec.length && !isSpace(spec.charCodeAt(at));
    if (inside && start < 0) start = at;
    if (inside || start < 0) continue;
    words.push({ text: spec.slice(start, at), start, end: at });
    start = -1;
  }
  return words;
}

function trim(text: string): string {
  const words = split(text, 0);
  return words.length === 0 ? '' : text.slice(words[0]!.start, words.at(-1)!.end);
}

function parseFields(words: readonly Word[]): Field[] | LanguageError {
  const fields: Field[] = [];
  for (const [i, word] of words.entries()) {
    try {
      fields.push(parseField(word.text, places[i]!));
    } catch (error) {
      if (error instanceof FieldError) return { message: error.message, ...span(word) };
      throw error;
    }
  }
  return fields;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function assemble(spec: string, fields: readonly Field[], zone: Zone | null): Schedule {
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields as [Field, Field, Field, Field, Field];
  return { spec, minute, hour, dayOfMonth, month, dayOfWeek, zone };
}
