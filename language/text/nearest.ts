/** The candidate that a misspelt word most likely means; `null` when none is near. Case and `-`, `_` weigh little. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  const plain = simplify(word);
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const distance = simplify(candidate) === plain ? 0.5 : editDistance(word, candidate, Math.min(limit, least));
    if (distance <= limit && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; above `limit`: Infinity. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, and costs one.
    if (least > limit + 1) return Infinity;
    [before, previous] = [previous, current];
  }
  const distance = previous[b.length]!;
  return distance <= limit ? distance : Infinity;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[-_]/g, '');
}
