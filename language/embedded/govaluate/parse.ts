import type { LanguageError, Parsed } from '../language.ts';
import { parse as parseRegexp } from '../regexp/parse.ts';
import { checkSyntax } from './grammar.ts';
import { type Lexeme, type LexicalError, lex } from './lexer.ts';
import { type Chain, type Link, type Node, type Operator, type Prefix, levels } from './node.ts';
import { printValue } from './print.ts';
import { Pattern } from './value.ts';
import { dateSeconds } from './date.ts';

/** A compiled expression; `evaluate.ts` runs it. */
export interface Expression {
  readonly root: Node | null;
  /** The variables in the order of the text, repeated ones too (Go: `EvaluableExpression.Vars`). */
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Compiles an expression as `govaluate.NewEvaluableExpression` does; `null` with the exact error text when it does not. A
 * message that begins with `panic: ` means that the original does not return. `zone` is the process's time zone, for dates.
 */
export function parse(source: string, zone = 'UTC'): Parsed<Expression | null> {
  const { lexemes, error } = lex(source, zone);
  const failed = error ?? checkBalance(lexemes) ?? checkSyntax(lexemes, source.length) ?? checkDepth(lexemes);
  if (failed !== null) return { value: null, errors: [failed] };
  const patterns = compilePatterns(lexemes);
  if (!(patterns instanceof Map)) return { value: null, errors: [patterns] };
  const planned = new Planner(lexemes, patterns).plan();
  if ('message' in planned) return { value: null, errors: [planned] };
  const variables = lexemes
    .filter(({ kind }) => kind === 'VARIABLE')
    .map(({ text, start, end }) => ({ name: text, start, end }));
  return { value: { root: planned.root, variables }, errors: [] };
}

function checkBalance(lexemes: readonly Lexeme[]): LanguageError | null {
  const open: Lexeme[] = [];
  let stray: Lexeme | null = null;
  let count = 0;
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'CLAUSE') {
      count++;
      open.push(lexeme);
    } else if (lexeme.kind === 'CLAUSE_CLOSE') {
      count--;
      if (open.pop() === undefined) stray ??= lexeme;
    }
  }
  if (count === 0) return null;
  const { start, end } = (count > 0 ? open.at(-1) : stray) ?? lexemes[0]!;
  return { message: 'Unbalanced parenthesis', start, end };
}

/** The original recurses without limit; ours says where it stops. */
const maxDepth = 200;

function checkDepth(lexemes: readonly Lexeme[]): LanguageError | null {
  let depth = 0;
  for (const { kind, start, end } of lexemes) {
    if (kind === 'CLAUSE') depth++;
    else if (kind === 'CLAUSE_CLOSE') depth--;
    if (depth > maxDepth) return { message: `nested deeper than ${maxDepth} levels: not supported here`, start, end };
  }
  return null;
}

/** A string behind `=~` or `!~` is compiled at once (`parsing.go: optimizeTokens`). */
function compilePatterns(lexemes: readonly Lexeme[]): Map<Lexeme, Pattern> | LanguageError {
  const patterns = new Map<Lexeme, Pattern>();
  for (const [i, { kind, text }] of lexemes.entries()) {
    const next = lexemes[i + 1];
    if (kind !== 'COMPARATOR' || (text !== '=~' && text !== '!~') || next?.kind !== 'STRING') continue;
    const { value, errors } = parseRegexp(next.text);
    if (value === null) return { message: errors[0]!.message, start: next.start, end: next.end };
    patterns.set(next, new Pattern(value));
  }
  return patterns;
}

class PlanFailure extends Error {
  readonly report: LexicalError;

  constructor(report: LexicalError) {
    super(report.message);
    this.report = report;
  }
}

/** Tokens → tree. Tokens that the original leaves over are left over here too: `(a) b` is `a`. */
class Planner {
  private readonly lexemes: readonly Lexeme[];
  private readonly patterns: ReadonlyMap<Lexeme, Pattern>;
  private at = 0;

  constructor(lexemes: readonly Lexeme[], patterns: ReadonlyMap<Lexeme, Pattern>) {
    this.lexemes = lexemes;
    this.patterns = patterns;
  }

  plan(): { root: Node | null } | LanguageError {
    try {
      return { root: this.level(1) };
    } catch (error) {
      if (error instanceof PlanFailure) return error.report;
      throw error;
    }
  }

  /** An operand and all operators behind it that bind at least that tightly. */
  private level(least: number): Node | null {
    let left = this.operand();
    for (let binary = this.binary(least); binary !== null; binary = this.binary(least)) {
      const { operator, start, end } = binary;
      this.at++;
      const right = this.level(levels[operator] + 1);
      left = extend(left, { operator, right, start, end });
    }
    return left;
  }

  private binary(least: number): (Lexeme & { operator: Operator }) | null {
    const lexeme = this.lexemes[this.at];
    if (lexeme === undefined || !binaryKinds.has(lexeme.kind)) return null;
    const operator = lexeme.text as Operator;
    return levels[operator] >= least ? { ...lexeme, operator } : null;
  }

  private operand(): Node | null {
    const lexeme = this.lexemes[this.at];
    switch (lexeme?.kind) {
      case undefined:
      case 'CLAUSE_CLOSE':
        return null;
      case 'CLAUSE': {
        this.at++;
        const inner = this.level(1);
        this.at++;
        // A tree of its own, so that operators behind it do not join those in it.
        return inner?.kind === 'chain' ? { kind: 'chain', first: inner, links: [] } : inner;
      }
      case 'PREFIX':
        this.at++;
        return { kind: 'prefix', operator: lexeme.text as Prefix, operand: this.operand() };
      case 'ACCESSOR': {
        this.at++;
        // Sic: an argument list takes everything behind it along.
        const argument = this.lexemes[this.at]?.kind === 'CLAUSE' ? this.level(1) : null;
        return { kind: 'access', path: lexeme.text.split('.'), argument };
      }
      case 'VARIABLE':
        this.at++;
        return { kind: 'parameter', name: lexeme.text };
      case 'NUMERIC':
      case 'STRING':
      case 'BOOLEAN':
      case 'TIME':
        this.at++;
        return { kind: 'literal', value: this.patterns.get(lexeme) ?? literalValue(lexeme) };
      default:
        throw new PlanFailure({
          message: `Unable to plan token kind: '${lexeme!.kind}', value: '${printValue(lexeme!.text)}'`,
          start: lexeme!.start,
          end: lexeme!.end,
        });
    }
  }
}

function extend(left: Node | null, link: Link): Chain {
  const last = left?.kind === 'chain' ? left.links.at(-1) : undefined;
  if (left?.kind !== 'chain' || last === undefined || levels[last.operator] !== levels[link.operator])
    return { kind: 'chain', first: left, links: [link] };
  (left.links as Link[]).push(link);
  return left;
}

function literalValue({ kind, text, value }: Lexeme): number | string | boolean {
  if (kind === 'STRING') return text;
  return typeof value === 'object' ? dateSeconds(value) : value!;
}

const binaryKinds: ReadonlySet<string> = new Set(['MODIFIER', 'COMPARATOR', 'LOGICALOP', 'TERNARY', 'SEPARATOR']);
