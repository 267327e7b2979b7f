import type { Verdict } from '../verdict.ts';

/**
 * A verdict whole, for tests: a line for each clause, `outcome kind place (expected): reason`, and behind bars what else is known
 * of it. The place is written as a path, the values as they stand.
 */
export function verdictLines(verdict: Verdict): string[] {
  const { kind, at, outcome, reason, expected, actual, nearest, error, lines, changes, losses, clauses = [] } = verdict;
  const asked = expected === undefined ? '' : ` (${expected})`;
  const more = [
    actual === undefined ? null : `${actual.type} ${actual.text}`,
    nearest === undefined ? null : `nearest ${nearest}`,
    error === undefined ? null : `upstream: ${error}`,
    lines === undefined ? null : `lines ${lines.join(',')}`,
    changes === undefined ? null : `changes ${JSON.stringify(changes)}`,
    losses === undefined ? null : `losses ${JSON.stringify(losses)}`,
  ].filter((part) => part !== null);
  const own = [`${outcome} ${kind} ${at.join('.')}${asked}: ${reason}`, ...more].join(' | ');
  return [own, ...clauses.flatMap(verdictLines)];
}
