import type { Edit } from './rule.ts';
import type { Node } from '../yaml/node.ts';
import { placeAt, rangeAt } from '../yaml/path.ts';

/** A comment `# argo-events-local: ignore CODE [CODE…]`. */
export interface Suppression {
  readonly codes: readonly string[];
  /** What it covers: its own line, or the next one when it stands alone on its line; the file for `ignore-file`. */
  readonly start: number;
  readonly end: number;
  /** Where another code can be added. */
  readonly codesEnd: number;
}

/** All suppressing comments of a file. */
export function suppressionsIn(text: string): Suppression[] {
  if (!text.includes('argo-events-local:')) return [];
  const found: Suppression[] = [];
  for (const match of text.matchAll(/#[ \t]*argo-events-local:[ \t]*ignore(-file)?[ \t]+([^\r\n]*)/g)) {
    const codes = match[2]!.split(/[\s,]+/).filter((code) => code !== '');
    const codesEnd = match.index + match[0].trimEnd().length;
    if (match[1] !== undefined) found.push({ codes, start: 0, end: text.length, codesEnd });
    else {
      const lineStart = text.lastIndexOf('\n', match.index) + 1;
      const alone = text.slice(lineStart, match.index).trim() === '';
      const lineEnd = endOfLine(text, match.index);
      found.push({ codes, start: lineStart, end: alone ? endOfLine(text, lineEnd + 1) : lineEnd, codesEnd });
    }
  }
  return found;
}

/** True when a finding is covered at one of the places that speak for it: its own, or that of the text it is in. */
export function isSuppressed(suppressions: readonly Suppression[], code: string, places: readonly number[]): boolean {
  return suppressions.some(
    ({ codes, start, end }) => codes.includes(code) && places.some((place) => start <= place && place <= end),
  );
}

/**
 * Where comments speak for what begins at an offset: there, and for what stands in a text, where that and its key begin, as
 * a text of several lines has no room for comments of YAML.
 */
export function placesFor(root: Node | null, offset: number): readonly number[] {
  const place = placeAt(root, offset);
  if (place === null || place.onKey || place.node.kind !== 'scalar') return [offset];
  return [offset, place.node.start, rangeAt(root, place.path, 'key').start];
}

/** How a comment begins where a line of YAML, Lua or jq ends, or where YAML has a line for it. */
export type CommentPlace = 'line above' | '# behind' | '-- # behind';

/** Suppresses a code on the line of an offset: in the comment that is there, or in a new one. */
export function suppressOnLine(text: string, code: string, at: number, place: CommentPlace): Edit {
  const there = suppressionsIn(text).find(
    ({ start, end }) => start <= at && at <= end && !(start === 0 && end === text.length),
  );
  if (there !== undefined) return added(code, there);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const comment = `# argo-events-local: ignore ${code}`;
  if (place === 'line above') {
    const indentation = /^[ \t]*/.exec(text.slice(lineStart))![0];
    return { start: lineStart, end: lineStart, text: `${indentation}${comment}${lineBreakOf(text)}` };
  }
  const end = lineStart + text.slice(lineStart, endOfLine(text, at)).trimEnd().length;
  return { start: end, end, text: ` ${place.replace('# behind', comment)}` };
}

/** Suppresses a code in the whole file. */
export function suppressInFile(text: string, code: string): Edit {
  const there = suppressionsIn(text).find(({ start, end }) => start === 0 && end === text.length);
  if (there !== undefined) return added(code, there);
  return { start: 0, end: 0, text: `# argo-events-local: ignore-file ${code}${lineBreakOf(text)}` };
}

function added(code: string, { codesEnd }: Suppression): Edit {
  return { start: codesEnd, end: codesEnd, text: ` ${code}` };
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
