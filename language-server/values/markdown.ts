import { type Fact, factsOf } from '../../language/semantics/facts.ts';
import type { Outcome, Verdict } from '../../language/semantics/verdict.ts';

/** The sign of an outcome. */
export const signs: Readonly<Record<Outcome, string>> = {
  pass: '✓',
  reject: '✗',
  error: '✗',
  crash: '✗',
  'not-reached': '–',
  'not-supported': '?',
};

/** A verdict as Markdown: its sentence, what is known beside it, and the clauses it is made of. */
export function verdictMarkdown(verdict: Verdict, known: readonly Fact[] = factsBeside(verdict, '')): string {
  const { outcome, reason, kind } = verdict;
  // How a parameter that worked came by its value would bury the value.
  const clauses = kind === 'parameter' && outcome === 'pass' ? [] : (verdict.clauses ?? []);
  const parts = [`${signs[outcome]} ${plain(reason)}`];
  const facts = known.filter(({ value }) => value !== '' && !isSaid(value, reason));
  const long = facts.filter(({ value }) => value.length > 60 || value.includes('\n'));
  const short = facts.filter((fact) => !long.includes(fact));
  if (short.length > 0)
    parts.push(short.map(({ name, value, note }) => `${name} ${code(value)}${noted(note)}`).join(' · '));
  for (const { name, value, note } of long) parts.push(`${name}${noted(note)}`, fenced(value));
  if (clauses.length > 0) parts.push(clauses.flatMap((clause) => lines(clause, verdict, 0)).join('\n'));
  return parts.join('\n\n');
}

/** What is known beside a verdict, without what the text that it judges says itself, and what filters ask for as a rule. */
export function factsBeside(verdict: Verdict, text: string): Fact[] {
  const said = [text, 'all of them'].map((words) => words.replaceAll(/\s+/g, ''));
  return factsOf(verdict).filter(
    ({ name, value }) => name !== 'expected' || !said.includes(value.replaceAll(/\s+/g, '')),
  );
}

/** A list item for a clause, and those below it where they say more than it does. */
function lines(clause: Verdict, parent: Verdict, depth: number): string[] {
  const { outcome, reason, clauses = [], actual } = clause;
  const value =
    actual === undefined || actual.text === '' || isSaid(actual.text, reason)
      ? ''
      : `: ${code(shortened(actual.text, 60))}`;
  const head = `${'  '.repeat(depth)}- ${signs[outcome]} ${code(nameOf(clause, parent))} ${plain(shortened(reason, 200))}${value}`;
  return [head, ...(depth < 2 ? clauses.flatMap((one) => lines(one, clause, depth + 1)) : [])];
}

/** What a clause is called: a part of a text, and a field of an expression, by their own words, all else by its place. */
function nameOf({ at, kind, expected }: Verdict, parent: Verdict): string {
  const isPart = at.join() === parent.at.join() || kind === 'field';
  return (isPart && expected !== undefined && shortened(expected, 60)) || at.slice(-2).join('.') || kind;
}

/** Whether a sentence holds a value as a word of its own. */
function isSaid(value: string, sentence: string): boolean {
  return [' ', ',', ':'].some((end) => ` ${sentence} `.includes(` ${value}${end}`));
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` (${note})`;
}

/** A text between backticks, whatever it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${space}${text.replaceAll('\n', '⏎')}${space}${ticks}`;
}

/** A block of JSON, indented where it is JSON. */
export function fenced(text: string): string {
  const shown = shortened(indented(text), 2000);
  const longest = Math.max(2, ...Array.from(shown.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}json\n${shown}\n${ticks}`;
}

/** JSON on lines of its own, its numbers as they are spelled; any other text as it is. */
function indented(text: string): string {
  if (!/^\s*[[{]/.test(text) || text.length > 20_000) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A sentence that holds parts of somebody's data: nothing in it is Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<#|~]/g, String.raw`\$&`).replaceAll('\n', ' ');
}
