import type { EventDependency } from '../../schemas/types.generated.ts';

/** A part of `conditions`: a name, an operator or a bracket; anything else is what upstream cannot read. */
export interface ConditionToken {
  readonly kind: 'name' | 'and' | 'or' | 'open' | 'close' | 'other';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits `conditions` into its parts. */
export function conditionTokens(conditions: string): ConditionToken[] {
  const tokens: ConditionToken[] = [];
  for (const match of conditions.matchAll(/\s+|&&|\|\||[()]|[\p{L}_][\p{L}\p{N}_-]*|[\p{N}][\p{L}\p{N}_.-]*|./gsu)) {
    const text = match[0];
    if (text.trim() === '') continue;
    tokens.push({ kind: kindOf(text), text, start: match.index, end: match.index + text.length });
  }
  return tokens;
}

function kindOf(text: string): ConditionToken['kind'] {
  if (text === '&&') return 'and';
  if (text === '||') return 'or';
  if (text === '(') return 'open';
  if (text === ')') return 'close';
  return /^[\p{L}_]/u.test(text) ? 'name' : 'other';
}

/** The dependencies that a trigger listens to: those of its `conditions`, or all of the Sensor. */
export function dependenciesOf(conditions: string | undefined, dependencies: readonly EventDependency[]): Set<string> {
  const all = dependencies.flatMap(({ name }) => (name ? [name] : []));
  if (!conditions) return new Set(all);
  const named = conditionTokens(conditions).filter(({ kind }) => kind === 'name');
  const meant = new Set(named.map(({ text }) => translated(text)));
  return new Set(all.filter((name) => meant.has(translated(name))));
}

/** Upstream writes `_` for `-` before it evaluates. */
export function translated(name: string): string {
  return name.replaceAll('-', '_');
}

/** The dependencies that must all have come whenever the trigger fires; the others are optional (`||`). */
export function certainDependencies(
  conditions: string | undefined,
  dependencies: readonly EventDependency[],
): Set<string> {
  const all = dependenciesOf(conditions, dependencies);
  if (!conditions) return all;
  const needed = new ConditionReader(conditionTokens(conditions)).read();
  return new Set([...all].filter((name) => needed.has(translated(name))));
}

/** Reads `||` over `&&` over names and brackets, and answers the names that are true in every way to be true. */
class ConditionReader {
  private readonly tokens: readonly ConditionToken[];
  private at = 0;

  constructor(tokens: readonly ConditionToken[]) {
    this.tokens = tokens;
  }

  read(): ReadonlySet<string> {
    let names = this.conjunction();
    while (this.tokens[this.at]?.kind === 'or') {
      this.at++;
      const other = this.conjunction();
      names = new Set([...names].filter((name) => other.has(name)));
    }
    return names;
  }

  private conjunction(): ReadonlySet<string> {
    let names = this.operand();
    while (this.tokens[this.at]?.kind === 'and') {
      this.at++;
      names = new Set([...names, ...this.operand()]);
    }
    return names;
  }

  private operand(): ReadonlySet<string> {
    const token = this.tokens[this.at++];
    if (token?.kind === 'name') return new Set([translated(token.text)]);
    if (token?.kind !== 'open') return new Set();
    const names = this.read();
    if (this.tokens[this.at]?.kind === 'close') this.at++;
    return names;
  }
}
