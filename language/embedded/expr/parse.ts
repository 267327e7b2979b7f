import type { Parsed } from '../language.ts';
import { type Names, check } from './checker.ts';
import { lex } from './lexer.ts';
import { type Node, childrenOf } from './node.ts';
import { optimize } from './optimize.ts';
import { ExprError, errorText } from './source.ts';
import { parseSyntax } from './syntax.ts';

/** A compiled expression; `evaluate.ts` runs it. */
export interface Program {
  readonly source: string;
  readonly root: Node;
}

/**
 * Compiles an expression as `expr.Compile` does; `null` with the exact error text, snippet lines included, when it does
 * not. With `open` names (`expr.Eval`) a plain name is looked up when the program runs.
 */
export function parse(text: string, names: Names = 'open'): Parsed<Program | null> {
  // Go reads runes: a byte outside valid UTF-8 is U+FFFD.
  const source = text.toWellFormed();
  try {
    const root = parseSyntax(lex(source));
    check(root, names);
    const optimized = optimize(root);
    checkPointers(optimized);
    return { value: { source, root: optimized }, errors: [] };
  } catch (error) {
    if (!(error instanceof ExprError)) throw error;
    const start = Math.max(0, error.at);
    return { value: null, errors: [{ message: errorText(source, error), start, end: wordEnd(source, start) }] };
  }
}

/** The checker does not look into the arguments of unknown functions; the compiler does. */
function checkPointers(node: Node): void {
  if (node.kind === 'pointer' && !['', 'index', 'acc'].includes(node.name))
    throw new ExprError(`unknown pointer ${node.name}`, -1);
  for (const child of childrenOf(node)) checkPointers(child);
}

function wordEnd(source: string, start: number): number {
  const word = /[\p{L}\p{Nd}_$]+/uy;
  word.lastIndex = start;
  return Math.min(source.length, start + (word.exec(source)?.[0].length ?? 1));
}
