import type { Span } from './language.ts';

/** A call whose arguments the cursor stands in. */
export interface Call {
  /** The ways to write it, most often one. */
  readonly signatures: readonly Signature[];
  /** The argument that is being written, from 0. */
  readonly argument: number;
}

/** How a function is written: `string.rep(text, count)`. */
export interface Signature {
  readonly label: string;
  /** The parameters in the label. */
  readonly parameters: readonly Span[];
  /** Whether the last parameter takes all further arguments. */
  readonly variadic: boolean;
  readonly documentation?: string;
}

/** A signature whose parameters stand in the first parentheses of its label. */
export function signatureOf(label: string, separator: ',' | ';', documentation?: string): Signature {
  const open = label.indexOf('(');
  const end = open < 0 ? -1 : closing(label, open);
  const parameters: Span[] = [];
  let [depth, start] = [0, open + 1];
  for (let at = open + 1; at <= end; at++) {
    const char = label[at]!;
    if (at === end || (depth === 0 && char === separator)) {
      const text = label.slice(start, at);
      const lead = text.length - text.trimStart().length;
      if (text.trim() !== '') parameters.push({ start: start + lead, end: start + lead + text.trim().length });
      start = at + 1;
    } else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
  }
  const last = parameters.at(-1);
  const variadic = last !== undefined && /\.\.\.|\u2026/.test(label.slice(last.start, last.end));
  return { label, parameters, variadic, ...(documentation === undefined ? {} : { documentation }) };
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

/**
 * The parentheses that are open at the end of some tokens, the innermost first, and how many separators stand in each.
 * `'body'` among the tokens opens a block of statements, which is no argument any more; a `}` closes it.
 */
export function* openParentheses(
  tokens: readonly string[],
  separator: ',' | ';',
): Generator<{ readonly at: number; readonly argument: number }> {
  let [depth, argument] = [0, 0];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token === ')' || token === ']' || token === '}') depth++;
    else if (token === '(' || token === '[' || token === '{' || token === 'body') {
      if (depth-- > 0) continue;
      if (token === 'body') return;
      if (token === '(') yield { at, argument };
      [depth, argument] = [0, 0];
    } else if (depth === 0 && token === separator) argument++;
  }
}
