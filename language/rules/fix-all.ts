import type { Edit, Fix, Severity } from './rule.ts';

type Fixable = { readonly severity: Severity; readonly fix?: Fix };

/** Only mistakes are repaired unasked. What is good to know may be meant as it is: its fix is offered by itself. */
export function isRepairedUnasked({ severity, fix }: Fixable): boolean {
  return fix !== undefined && fix.edits.length > 0 && (severity === 'error' || severity === 'warning');
}

/** The text after all fixes of mistakes that do not get in each other's way; of two that overlap the first is made. */
export function fixAll(text: string, diagnostics: readonly Fixable[]): { text: string; fixed: number } {
  const { edits, fixed } = chosenFixes(diagnostics);
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return {
    text: ordered.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text),
    fixed,
  };
}

/** The edits of these fixes, and how many fixes they are. */
export function chosenFixes(diagnostics: readonly Fixable[]): {
  readonly edits: readonly Edit[];
  readonly fixed: number;
} {
  const edits: Edit[] = [];
  let fixed = 0;
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (fix === undefined || !isRepairedUnasked(diagnostic)) continue;
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
