import type { Completion } from '../language.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { quote } from './encode.ts';
import { first } from './evaluate.ts';
import { type Word, keywords } from './lexer.ts';
import { keysOf } from './object.ts';
import { parse } from './parse.ts';
import { preview } from './preview.ts';
import { signatures } from './signatures.ts';
import type { JqValue } from './value.ts';
import { wordsOf } from './words.ts';

/** What can stand at the cursor: keys of a sample behind a point, variables, functions and keywords elsewhere. */
export function complete(source: string, offset: number, sample: JqValue): Completion[] {
  const words = wordsOf(source.slice(0, offset));
  const last = words.at(-1);
  const isTouching = last?.end === offset;
  if (last !== undefined && isTouching && (last.kind === 'field' || (last.kind === 'symbol' && last.text === '.')))
    return members(source, words, offset, sample);
  const isWord = isTouching && ['identifier', 'keyword', 'variable', 'format'].includes(last.kind);
  const typed = isWord ? last.text : isTouching && last?.text === '$' ? '$' : '';
  const start = offset - typed.length;
  return [...variables(words), ...functions(words), ...formats()]
    .filter(({ label }) => label.startsWith(typed))
    .map((item) => ({ ...item, start, end: offset }));
}

type Suggestion = Omit<Completion, 'start' | 'end'>;

function variables(words: readonly Word[]): Suggestion[] {
  const names = new Set(words.slice(0, -1).flatMap(({ kind, text }) => (kind === 'variable' ? [text] : [])));
  return Array.from(names.add('$ENV'), (label) => ({ label, kind: 'variable' }));
}

function functions(words: readonly Word[]): Suggestion[] {
  const own = words.flatMap((word, i) =>
    words[i - 1]?.text === 'def' && word.kind === 'identifier' ? [word.text] : [],
  );
  return [
    ...own.map((label): Suggestion => ({ label, kind: 'function' })),
    ...Array.from(signatures(), ([label, ways]): Suggestion => {
      const [{ description }] = ways as [(typeof ways)[0]];
      const detail = ways.map(({ usage }) => usage).join(', ');
      return { label, kind: 'function', detail, ...(description === null ? {} : { documentation: description }) };
    }),
    ...keywords.map((label): Suggestion => ({ label, kind: 'keyword' })),
  ];
}

function formats(): Suggestion[] {
  return ['@text', '@json', '@html', '@uri', '@urid', '@csv', '@tsv', '@sh', '@base64', '@base64d'].map((label) => ({
    label,
    kind: 'function',
  }));
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
  let [depth, cut] = [0, whole ? end : -1];
  for (let i = words.length - 1; i >= 0; i--) {
    const { kind, text, start } = words[i]!;
    if (kind === 'stringQuery') return undefined;
    if (kind !== 'symbol') continue;
    if (text === ')' || text === ']' || text === '}') depth++;
    else if ((text === '(' || text === '[' || text === '{') && depth-- === 0)
      return tried(
        source.slice(words[i]!.end, cut < 0 ? words[i]!.end : cut),
        outside(source, words.slice(0, i), start, sample),
      );
    else if (depth === 0 && cut < 0 && text === '|') cut = start;
    else if (depth === 0 && (text === ',' || text === ';' || text === ':'))
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
    const { kind, text, start } = words[i]!;
    if (kind !== 'symbol') continue;
    if (text === ')' || text === ']' || text === '}') depth++;
    else if ((text === '(' || text === '[' || text === '{') && depth-- === 0)
      return outside(source, words.slice(0, i), start, sample);
  }
  return sample;
}

/** The input of what stands in a bracket: that of the stage around it, for functions over elements an element of it. */
function outside(source: string, words: readonly Word[], start: number, sample: JqValue): JqValue | undefined {
  const name = words.at(-1);
  const isCall = name?.kind === 'identifier' && name.end === start;
  const around = isCall ? words : [...words, { kind: 'symbol', text: '.', message: '', start, end: start } as const];
  const input = inputAt(source, around, start, sample, false);
  if (input === undefined || !isCall || !overElements.has(name.text)) return input;
  return tried('.[]', input);
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
