import type { Completion } from '../language.ts';
import { catalogue, libraries, membersOf } from './catalogue.ts';
import { chainBefore, chainFromEvent } from './chain.ts';
import { glossary } from './glossary.ts';
import type { Lexeme } from './lexeme.ts';
import { scan } from './tokens.ts';

/** A decoded JSON payload of an event, as an example of its shape. */
export type Sample = { readonly [member: string]: unknown };

/**
 * What can stand at the cursor: behind `event.`, or a name that was given a part of it, the members of the sample, behind `string.` the functions of the library, behind
 * a `:` the methods of strings, else local variables, globals and keywords. Nothing in strings and comments.
 */
export function complete(source: string, offset: number, sample: Sample | null): Completion[] {
  const before = source.slice(0, offset);
  const word = /[A-Za-z_][A-Za-z0-9_]*$/.exec(before)?.[0] ?? '';
  const start = offset - word.length;
  if (isInsideText(source, start)) return [];
  const { lexemes } = scan(source.slice(0, start));
  const found = candidates(lexemes, sample);
  return found.filter(({ label }) => label.startsWith(word)).map((one) => ({ ...one, start, end: offset }));
}

/** The member of a sample at a path of names and 1-based places, as the script sees it. */
export function memberAt(sample: unknown, path: readonly (string | number)[]): unknown {
  let value = sample;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'number') value = seenItems(value)[key - 1];
    else if (isObject(value) && typeof key === 'string' && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** One line about a value of the sample: its type, and for plain ones the value. */
export function sampleText(value: unknown): string {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'object') return Array.isArray(value) ? `table of ${seenItems(value).length} items` : 'table';
  const text = JSON.stringify(value);
  return `${typeof value} ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`;
}

type Candidate = Omit<Completion, 'start' | 'end'>;

function candidates(lexemes: readonly Lexeme[], sample: Sample | null): Candidate[] {
  const last = lexemes.at(-1);
  if (last?.type === ':') return members('string');
  if (last?.type !== '.') return [...locals(lexemes), ...globals()];
  const chain = chainBefore(lexemes.slice(0, -1));
  const fromEvent = chain === null ? null : chainFromEvent(chain, lexemes.slice(0, -1 - chain.length));
  if (fromEvent !== null) return fields(memberAt(sample, fromEvent.slice(1)));
  return chain?.length === 1 && libraries.includes(String(chain[0])) ? members(String(chain[0])) : [];
}

function fields(value: unknown): Candidate[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([name, member]) => member !== null && /^[A-Za-z_]\w*$/.test(name))
    .map(([name, member]) => ({ label: name, kind: 'path', detail: sampleText(member) }));
}

function members(library: string): Candidate[] {
  return membersOf(library).map(({ name, entry }) => ({
    label: name,
    kind: entry.signature.includes('(') ? 'function' : 'value',
    detail: entry.signature,
    documentation: entry.text,
  }));
}

/** Names declared before the cursor; which of them are still in scope is not asked. */
function locals(lexemes: readonly Lexeme[]): Candidate[] {
  const names = new Set<string>();
  for (const [i, lexeme] of lexemes.entries()) {
    if (lexeme.type !== 'local' && lexeme.type !== 'for' && lexeme.type !== '(') continue;
    if (lexeme.type === '(' && !isParameterList(lexemes, i)) continue;
    let at = lexemes[i + 1]?.type === 'function' ? i + 2 : i + 1;
    while (lexemes[at]?.type === 'name') {
      names.add(lexemes[at]!.text);
      if (lexemes[at + 1]?.type !== ',') break;
      at += 2;
    }
  }
  return [...names].map((label) => ({ label, kind: 'variable', detail: 'local' }));
}

function isParameterList(lexemes: readonly Lexeme[], open: number): boolean {
  let at = open - 1;
  while (lexemes[at]?.type === 'name' || lexemes[at]?.type === '.' || lexemes[at]?.type === ':') at--;
  return lexemes[at]?.type === 'function';
}

function globals(): Candidate[] {
  const functions = [...catalogue]
    .filter(([name]) => !name.includes('.') && !name.startsWith('_'))
    .map(([label, { signature, text }]): Candidate => {
      return { label, kind: 'function', detail: signature, documentation: text };
    });
  return [
    { label: 'event', kind: 'variable', detail: 'table: the data of the event' },
    ...functions,
    ...libraries.map((label): Candidate => ({ label, kind: 'variable', detail: 'library' })),
    ...Array.from(glossary, ([label, { signature, text }]): Candidate => {
      return { label, kind: 'keyword', detail: signature, documentation: text };
    }),
  ];
}

/** Inside a string or comment: there the text up to the cursor has a token that is open or reaches beyond it. */
function isInsideText(source: string, offset: number): boolean {
  const { lexemes, comments } = scan(source);
  const covers = (span: { start: number; end: number }) => span.start < offset && offset < span.end;
  if (lexemes.some((lexeme) => lexeme.type === 'string' && covers(lexeme))) return true;
  if (comments.some((comment) => covers({ start: comment.start, end: endOfComment(source, comment.end) }))) return true;
  const read = Math.max(0, ...lexemes.map(({ end }) => end), ...comments.map(({ end }) => end));
  return /^\s*(?:["']|\[=*\[)/.test(source.slice(read)) && offset > read + 1;
}

/** A comment to the end of the line holds the cursor behind its last character too. */
function endOfComment(source: string, end: number): number {
  return source[end - 1] === '\n' ? end : end + 1;
}

/** The items of an array as the script counts them: null and arrays inside arrays are not there. */
function seenItems(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item !== null && !Array.isArray(item));
}

function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
