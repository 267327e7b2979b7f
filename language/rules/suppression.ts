/** A comment `# argo-events-local: ignore CODE [CODE…]`. */
export interface Suppression {
  readonly codes: readonly string[];
  /** What it covers: its own line, or the next one when it stands alone on its line; the file for `ignore-file`. */
  readonly start: number;
  readonly end: number;
}

/** All suppressing comments of a file. */
export function suppressionsIn(text: string): Suppression[] {
  if (!text.includes('argo-events-local:')) return [];
  const found: Suppression[] = [];
  for (const match of text.matchAll(/#[ \t]*argo-events-local:[ \t]*ignore(-file)?[ \t]+([^\r\n]*)/g)) {
    const codes = match[2]!.split(/[\s,]+/).filter((code) => code !== '');
    if (match[1] !== undefined) found.push({ codes, start: 0, end: text.length });
    else {
      const lineStart = text.lastIndexOf('\n', match.index) + 1;
      const alone = text.slice(lineStart, match.index).trim() === '';
      const lineEnd = endOfLine(text, match.index);
      found.push({ codes, start: lineStart, end: alone ? endOfLine(text, lineEnd + 1) : lineEnd });
    }
  }
  return found;
}

/** True when a diagnostic that begins at an offset is covered. */
export function isSuppressed(
  suppressions: readonly Suppression[],
  diagnostic: { readonly code: string; readonly start: number },
): boolean {
  return suppressions.some(
    ({ codes, start, end }) => codes.includes(diagnostic.code) && start <= diagnostic.start && diagnostic.start <= end,
  );
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
