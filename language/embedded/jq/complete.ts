import type { Completion } from '../language.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { quote } from './encode.ts';
import { first } from './evaluate.ts';
import { glossary } from './glossary.ts';
import { type Word, keywords } from './lexer.ts';
import { formats } from './native-text.ts';
import { keysOf } from './object.ts';
import { parse } from './parse.ts';
import { preview } from './preview.ts';
import { signatures } from './signatures.ts';
import type { JqValue } from './value.ts';
import { behindSpace, wordsOf } from './words.ts';

/** What can stand at the cursor: keys of a sample behind a point, variables, functions and keywords elsewhere. */
export function complete(source: string, offset: number, sample: JqValue): Completion[] {
  const before = source.slice(0, offset);
  const words = wordsOf(before);
  const last = words.at(-1);
  // What is left begins a string, or is a comment that goes on.
  if (isInString(words) || /["#]/.test(before[behindSpace(before, last?.end ?? 0)] ?? '')) return [];
  const isTouching = last?.end === offset;
  if (last !== undefined && isTouching && (last.kind === 'field' || (last.kind === 'symbol' && last.text === '.')))
    return members(source, words, offset, sample);
  const isWord = isTouching && ['identifier', 'keyword', 'variable', 'format'].includes(last.kind);
  const typed = isWord ? last.text : isTouching && last?.text === '$' ? '$' : '';
  const start = offset - typed.length;
  return [...variables(words), ...functions(words)]
    .filter(({ label }) => label.startsWith(typed))
    .map((item) => ({ ...item, start, end: offset }));
}

/** Whether the words end within a string that has something to work out, but not within that. */
function isInString(words: readonly Word[]): boolean {
  // For each string that is open `null`, for each of its parts that is open how many parentheses are open in it.
  const open: (number | null)[] = [];
  for (const { kind, text } of words) {
    const parentheses = open.at(-1) ?? null;
    if (kind === 'stringStart') open.push(null);
    else if (kind === 'stringQuery') open.push(0);
    else if (kind === 'stringEnd' || (kind === 'symbol' && text === ')' && parentheses === 0)) open.pop();
    else if (kind === 'symbol' && parentheses !== null && (text === '(' || text === ')'))
      open[open.length - 1] = parentheses + (text === '(' ? 1 : -1);
  }
  return open.at(-1) === null;
}

type Suggestion = Omit<Completion, 'start' | 'end'>;

function variables(words: readonly Word[]): Suggestion[] {
  const names = new Set(words.slice(0, -1).flatMap(({ kind, text }) => (kind === 'variable' ? [text] : [])));
  names.delete('$ENV');
  return [...Array.from(names, (label): Suggestion => ({ label, kind: 'variable' })), piece('$ENV', 'variable')];
}

function functions(words: readonly Word[]): Suggestion[] {
  const own = words.flatMap((word, i) =>
    words[i - 1]?.text === 'def' && word.kind === 'identifier' ? [word.text] : [],
  );
  return [
    ...own.map((label): Suggestion => ({ label, kind: 'function' })),
    ...Array.from(signatures(), ([label, { ways, description, isRefused }]): Suggestion[] =>
      isRefused ? [] : [{ label, kind: 'function', detail: ways.join(', '), documentation: description }],
    ).flat(),
    ...Object.keys(formats).map((format) => piece(format, 'function')),
    ...keywords.filter((word) => !ofModules.has(word)).map((word) => piece(word, 'keyword')),
  ];
}

/** A Sensor has no modules. */
const ofModules: ReadonlySet<string> = new Set(['module', 'import', 'include']);

function piece(label: string, kind: Completion['kind']): Suggestion {
  const { usage, description } = glossary.get(label)!;
  return { label, kind, detail: usage, documentation: description };
}

/** The keys behind the last point. */
function members(source: string, words: readonly Word[], offset: number, sample: JqValue): Completion[] {
  const last = words.at(-1)!;
  const typed = last.text.slice(1);
  const before = words.slice(0, -1);
  // What the point stands behind: a term that touches it, else the input of the stage.
  const isSuffix = before.at(-1)?.end === last.start && !/^[|,;:([{]$/.test(before.at(-1)!.text);
  const value = inputAt(
    source,
    isSuffix ? before : [...before, { ...last, kind: 'symbol', text: '.' }],
    last.start,
    sample,
    isSuffix,
  );
  if (!(value instanceof Map)) return [];
  const fuel = new Fuel(trial);
  return keysOf(value, fuel)
    .filter((key) => key.startsWith(typed))
    .map((key) => {
      const insert = /^[a-z_]\w*$/i.test(key) ? `.${key}` : `${isSuffix ? '' : '.'}[${quote(key)}]`;
      return {
        label: key,
        kind: 'path',
        insert,
        detail: preview(value.get(key)!, fuel),
        start: last.start,
        end: offset,
      };
    });
}

/** The value that the term at the end works on (or, with `whole`, that it gives), tried out on the sample; `undefined`: not known. */
function inputAt(
  source: string,
  words: readonly Word[],
  end: number,
  sample: JqValue,
  whole: boolean,
): JqValue | undefined {
  let [depth, cut, isOneTerm] = [0, whole ? end : -1, true];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    const { kind, text, start } = word;
    const piece = source.slice(word.end, Math.max(cut, word.end));
    if (isClosing(word)) depth++;
    else if (isOpening(word) && depth-- === 0) {
      const begin = kind === 'stringQuery' ? openBefore(words, i, 'stringStart', 'stringEnd') : i;
      return tried(piece, outside(source, words.slice(0, begin), words[begin]!.start, sample));
    } else if (depth !== 0) continue;
    else if (kind === 'keyword' && /^(?:then|elif|else)$/.test(text)) {
      const begin = openBefore(words, i, 'if', 'end');
      return tried(piece, outside(source, words.slice(0, begin), words[begin]!.start, sample));
    } else if (isOneTerm && text === '|=') return tried(piece, inputAt(source, words.slice(0, i), start, sample, true));
    else if (isOneTerm && isBefore(word)) return tried(piece, inputOf(source, words.slice(0, i), start, sample));
    else if (kind !== 'symbol') continue;
    else if (text === '|') {
      isOneTerm = false;
      if (cut < 0) cut = start;
    } else if (text === ',' || text === ';' || text === ':')
      return whole || cut >= 0
        ? tried(source.slice(words[i]!.end, cut), enclosing(source, words.slice(0, i), sample))
        : enclosing(source, words.slice(0, i), sample);
  }
  return tried(source.slice(0, Math.max(cut, 0)), sample);
}

/** The input of the bracket that is open at the end of the words. */
function enclosing(source: string, words: readonly Word[], sample: JqValue): JqValue | undefined {
  let depth = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    if (isClosing(words[i]!)) depth++;
    else if (isOpening(words[i]!) && depth-- === 0) return outside(source, words.slice(0, i), words[i]!.start, sample);
  }
  return sample;
}

/** The input of what stands in a bracket: that of the stage around it, for functions over elements an element of it. */
function outside(source: string, words: readonly Word[], start: number, sample: JqValue): JqValue | undefined {
  const name = words.at(-1);
  const isCall = name?.kind === 'identifier' && name.end === start;
  const input = isCall ? inputAt(source, words, start, sample, false) : inputOf(source, words, start, sample);
  if (input === undefined || !isCall) return input;
  if (name.text === 'with_entries') return tried('to_entries | .[]', input);
  return overElements.has(name.text) ? tried('.[]', input) : input;
}

/** The input of a term that begins behind the words. */
function inputOf(source: string, words: readonly Word[], start: number, sample: JqValue): JqValue | undefined {
  const term: Word = { kind: 'symbol', text: '.', message: '', start, end: start };
  return inputAt(source, [...words, term], start, sample, false);
}

/** An operator or a keyword that the term behind it has nothing else to do with. */
function isBefore({ kind, text }: Word): boolean {
  if (kind === 'keyword') return /^(?:and|or|try|catch)$/.test(text);
  return kind === 'symbol' && /^(?:[-+*/%<>=!]=?|\/\/=?)$/.test(text);
}

function isOpening({ kind, text }: Word): boolean {
  if (kind === 'keyword') return text === 'if';
  return kind === 'stringQuery' || (kind === 'symbol' && /^[([{]$/.test(text));
}

function isClosing({ kind, text }: Word): boolean {
  return kind === 'keyword' ? text === 'end' : kind === 'symbol' && /^[)\]}]$/.test(text);
}

/** The word that opens what a later one is in; `open` and `close` are texts of keywords or kinds of words. */
function openBefore(words: readonly Word[], from: number, open: string, close: string): number {
  const isOne = ({ kind, text }: Word, what: string) => (kind === 'keyword' ? text === what : kind === what);
  let depth = 0;
  for (let i = from - 1; i > 0; i--) {
    if (isOne(words[i]!, close)) depth++;
    else if (isOne(words[i]!, open) && depth-- === 0) return i;
  }
  return 0;
}

const overElements: ReadonlySet<string> = new Set(
  'map map_values any all sort_by group_by unique_by min_by max_by'.split(' '),
);

/** What trying out may cost: it happens at each key press. */
const trial = { steps: 100_000, bytes: 1e7 };

/** The first output of a piece of the program; the input itself for an empty piece. */
function tried(piece: string, input: JqValue | undefined): JqValue | undefined {
  if (input === undefined || piece.trim() === '') return input;
  try {
    const output = first(parse(piece).value, input, { fuel: new Fuel(trial) });
    return output !== null && 'value' in output ? output.value : undefined;
  } catch (error) {
    if (error instanceof OutOfFuel) return undefined;
    throw error;
  }
}
