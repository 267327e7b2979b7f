import type { Edit, Fix } from './rule.ts';

/** The text after all fixes that do not get in each other's way; of two that overlap the first is made. */
export function fixAll(text: string, diagnostics: readonly { readonly fix?: Fix }[]): { text: string; fixed: number } {
  const { edits, fixed } = chosenFixes(diagnostics);
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return {
    text: ordered.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text),
    fixed,
  };
}

/** The edits of these fixes, and how many fixes they are. */
export function chosenFixes(diagnostics: readonly { readonly fix?: Fix }[]): {
  readonly edits: readonly Edit[];
  readonly fixed: number;
} {
  const edits: Edit[] = [];
  let fixed = 0;
  for (const { fix } of diagnostics) {
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
    edits.push(...fix.edits);
    fixed++;
  }
  return { edits, fixed };
}

/** Two insertions at one place get in each other's way too: their order would be chance. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
