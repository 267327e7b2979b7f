import type { Completion } from '../language.ts';
import { OutOfFuel } from '../fuel.ts';
import { escapeKey } from './components.ts';
import { evaluate } from './evaluate.ts';
import { modifierNames } from './modifier-names.ts';
import { GjsonPath } from './path.ts';
import { forEach } from './read.ts';
import type { Result } from './result.ts';

/**
 * What can stand at `cursor` in a path that is asked of a JSON text like `sample`: the members of the object that the path
 * has led to, the forms for an array, the modifiers. Each carries a value from the sample.
 */
export function complete(path: string, cursor: number, sample: string): Completion[] {
  const place = placeAt(path.slice(0, cursor));
  const replaces = { start: place.start, end: cursor + /^[\w-]*/.exec(path.slice(cursor))![0].length };
  const found = lookUp(place.base, sample);
  const options: Option[] = [];
  if (found !== null && place.each) forEach(found, (_, element) => addMembers(element, options));
  else if (found?.isArray) addElements(found, options);
  else if (found !== null) addMembers(found, options);
  if (place.atModifier) addModifiers(options);
  return options.map((option) => ({ ...option, ...replaces }));
}

type Option = Omit<Completion, 'start' | 'end'>;

interface Place {
  /** The path of the value whose parts are offered; `''` for the whole document. */
  readonly base: string;
  /** They are those of each of its elements: in a query or behind `#`. */
  readonly each: boolean;
  /** Where the component under the cursor begins. */
  readonly start: number;
  /** It begins like a modifier, or has not begun. */
  readonly atModifier: boolean;
}

/** A query or multipath that is open at the cursor; the first one is the path itself. */
interface Frame {
  readonly base: string;
  readonly each: boolean;
  /** Where the path in it begins. */
  start: number;
  /** Where its last component begins. */
  component: number;
}

function placeAt(text: string): Place {
  const frames: Frame[] = [{ base: '', each: false, start: 0, component: 0 }];
  for (let i = 0; i < text.length; i++) {
    const frame = frames.at(-1)!;
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '.' || c === '|') frame.component = i + 1;
    else if (c === '"') i = quoteEnd(text, i);
    else if ((c === '(' || c === '[') && text.charAt(i - 1) === '#') {
      frames.push({ base: pathOf(frame, text), each: true, start: i + 1, component: i + 1 });
    } else if ((c === '[' || c === '{') && i === frame.component) {
      frames.push({ base: pathOf(frame, text), each: false, start: i + 1, component: i + 1 });
    } else if (frames.length > 1 && (c === ',' || c === ':')) [frame.start, frame.component] = [i + 1, i + 1];
    else if (frames.length > 1 && ')]}'.includes(c)) frames.pop();
  }
  const frame = frames.at(-1)!;
  const base = pathOf(frame, text);
  const each = /(^|[.|])#(\([^]*\)#)?$/.test(base) || (frame.each && frame.component === frame.start);
  const start = frame.component;
  const atModifier = start === text.length || text.charAt(start) === '@';
  return { base: base.replace(/(^|[.|])#$/, ''), each, start, atModifier };
}

/** What the frame has led to in front of its last component. */
function pathOf(frame: Frame, text: string): string {
  const inner = text.slice(frame.start, Math.max(frame.component - 1, frame.start));
  if (frame.base === '') return frame.each && inner !== '' ? `0.${inner}` : inner;
  return inner === '' ? frame.base : `${frame.base}.${frame.each ? '0.' : ''}${inner}`;
}

function quoteEnd(text: string, i: number): number {
  for (i++; i < text.length && text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++;
  return i;
}

function lookUp(base: string, sample: string): Result | null {
  try {
    const found = evaluate(new GjsonPath(base === '' ? '@this' : base), sample);
    return found.exists ? found : null;
  } catch (error) {
    if (error instanceof OutOfFuel) return null;
    throw error;
  }
}

/** The members that are not offered yet; true to go on. */
function addMembers(value: Result, options: Option[]): true {
  if (!value.isObject) return true;
  forEach(value, (key, member) => {
    const insert = escapeKey(key!.str);
    const known = options.some((option) => option.label === key!.str);
    if (!known) options.push({ label: key!.str, kind: 'path', insert, detail: preview(member) });
    return options.length < 500;
  });
  return true;
}

function addElements(array: Result, options: Option[]): void {
  let count = 0;
  forEach(array, (_, element) => {
    if (count < 3) options.push({ label: String(count), kind: 'path', detail: preview(element) });
    if (count === 0 && element.isObject) addQueries(element, options);
    count++;
    return true;
  });
  options.push({
    label: '#',
    kind: 'path',
    detail: `${count}`,
    documentation: 'The number of elements; with a path behind it, that of each',
  });
}

/** A query for the first member that holds a text or a number. */
function addQueries(element: Result, options: Option[]): void {
  forEach(element, (key, member) => {
    if (member.type !== 'String' && member.type !== 'Number') return true;
    const query = `#(${escapeKey(key!.str)}==${member.raw})`;
    options.push({ label: query, kind: 'path', documentation: 'The first element for which this holds' });
    options.push({ label: `${query}#`, kind: 'path', documentation: 'All elements for which this holds' });
    return false;
  });
}

function addModifiers(options: Option[]): void {
  for (const [name, documentation] of modifierNames)
    options.push({ label: `@${name}`, kind: 'function', documentation });
}

/** A value on one short line. */
function preview(value: Result): string {
  const text = value.raw.slice(0, 200).replaceAll(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
