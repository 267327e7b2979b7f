import type { Edit, Fix } from './rule.ts';

/** The text after all fixes that do not get in each other's way; of two that overlap the first is made. */
export function fixAll(text: string, diagnostics: readonly { readonly fix?: Fix }[]): { text: string; fixed: number } {
  const chosen: Edit[] = [];
  let fixed = 0;
  for (const { fix } of diagnostics) {
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => chosen.some((other) => overlaps(edit, other)))) continue;
    chosen.push(...fix.edits);
    fixed++;
  }
  const edits = chosen.sort((a, b) => b.start - a.start || b.end - a.end);
  return {
    text: edits.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text),
    fixed,
  };
}

/** Two insertions at one place get in each other's way too: their order would be chance. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
