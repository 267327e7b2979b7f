import { GoError, type Run, type Value } from '../../go/value.ts';
import { OutOfFuel } from '../fuel.ts';
import type { Span } from '../language.ts';
import { check } from './checker.ts';
import { evaluate } from './evaluate.ts';
import { lex } from './lexer.ts';
import type { BinaryNode, Node } from './node.ts';
import { ExprError } from './source.ts';
import { parseSyntax } from './syntax.ts';

/** What one part of an expression came to. Parts joined by `and`, `or` and `not` are explained one by one. */
export interface Explanation extends Span {
  readonly text: string;
  readonly outcome: 'true' | 'false' | 'other' | 'error' | 'not-reached';
  readonly error?: string;
  /** Of a comparison: the operator with its right side, and the value on its left. */
  readonly expected?: string;
  readonly actual?: Value;
  /** The path that the left side reads, as keys and indexes. */
  readonly path?: readonly (string | number)[];
  readonly parts?: readonly Explanation[];
}

/** Evaluates the expression part by part; `null` when it does not compile. */
export function explain(text: string, environment: Value, run: Run): Explanation | null {
  const source = text.toWellFormed();
  try {
    const root = parseSyntax(lex(source));
    check(root, 'open');
    return new Explainer(source, environment, run).explain(root);
  } catch (error) {
    if (error instanceof ExprError) return null;
    throw error;
  }
}

const comparisons = new Set('== != < > <= >= in matches contains startsWith endsWith'.split(' '));

class Explainer {
  private readonly source: string;
  private readonly environment: Value;
  private readonly run: Run;

  constructor(source: string, environment: Value, run: Run) {
    this.source = source;
    this.environment = environment;
    this.run = run;
  }

  explain(node: Node, isReached = true): Explanation {
    if (node.kind === 'unary' && (node.operator === 'not' || node.operator === '!')) {
      const inner = this.explain(node.operand, isReached);
      return { ...this.whole(node, isReached), parts: [inner] };
    }
    if (node.kind !== 'binary') return this.whole(node, isReached);
    const joins = junctions[node.operator];
    if (joins === undefined)
      return comparisons.has(node.operator) ? this.comparison(node, isReached) : this.whole(node, isReached);
    const parts: Explanation[] = [];
    let reached = isReached;
    for (const part of flatten(node, joins)) {
      const explained = this.explain(part, reached);
      parts.push(explained);
      if (explained.outcome !== (joins === 'and' ? 'true' : 'false')) reached = false;
    }
    return { ...this.whole(node, isReached), parts };
  }

  private whole(node: Node, isReached: boolean): Explanation {
    const span = node.span ?? { start: 0, end: this.source.length };
    const text = this.source.slice(span.start, span.end);
    if (!isReached) return { ...span, text, outcome: 'not-reached' };
    const result = this.valueOf(node);
    if (result === null) return { ...span, text, outcome: 'other' };
    if ('error' in result) return { ...span, text, outcome: 'error', error: result.error };
    if (typeof result.value === 'boolean') return { ...span, text, outcome: result.value ? 'true' : 'false' };
    return { ...span, text, outcome: 'other', actual: result.value };
  }

  private comparison(node: BinaryNode, isReached: boolean): Explanation {
    const whole = this.whole(node, isReached);
    const right = node.right.span ?? { start: node.at, end: node.at };
    const expected = `${node.operator} ${this.source.slice(right.start, right.end)}`;
    const path = pathOf(node.left);
    const described = { ...whole, expected, ...(path === null ? {} : { path }) };
    const left = isReached ? this.valueOf(node.left) : null;
    return left !== null && 'value' in left ? { ...described, actual: left.value } : described;
  }

  /** `null` when it was stopped. */
  private valueOf(node: Node): { readonly value: Value } | { readonly error: string } | null {
    try {
      return { value: evaluate({ source: this.source, root: node }, this.environment, this.run) };
    } catch (error) {
      if (error instanceof GoError) return { error: error.message };
      if (error instanceof OutOfFuel) return null;
      throw error;
    }
  }
}

const junctions: Readonly<Record<string, 'and' | 'or'>> = { and: 'and', '&&': 'and', or: 'or', '||': 'or' };

/** `a and b and c` as three parts. */
function flatten(node: Node, joins: 'and' | 'or'): Node[] {
  if (node.kind !== 'binary' || junctions[node.operator] !== joins) return [node];
  return [...flatten(node.left, joins), ...flatten(node.right, joins)];
}

/** The keys and indexes of `a.b["c"][0]`; `null` for anything that is no plain path. */
export function pathOf(node: Node): (string | number)[] | null {
  if (node.kind === 'identifier') return [node.name];
  if (node.kind === 'chain') return pathOf(node.inner);
  if (node.kind !== 'member') return null;
  const object = pathOf(node.object);
  if (object === null) return null;
  if (node.property.kind === 'string') return [...object, node.property.value];
  return node.property.kind === 'integer' && node.property.value >= 0n
    ? [...object, Number(node.property.value)]
    : null;
}
