import type { Scalar } from './node.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a part of a scalar's text stands in the document: an embedded language reports offsets into `scalar.text`, an
 * editor wants them in the document. Block indentation, folding, quotes and escapes are undone.
 */
export function spanInDocument(document: string, scalar: Scalar, span: Span): Span {
  const offsets = sourceOffsets(document, scalar);
  const start = offsets[Math.min(span.start, offsets.length - 1)] ?? scalar.start;
  if (span.end <= span.start) return { start, end: start };
  // The end is that of the last character, so that a span never runs over a line break and the indentation behind it.
  const last = Math.min(span.end, offsets.length - 1) - 1;
  const end = Math.max(start, (offsets[last] ?? start) + sourceLength(document, scalar, offsets, last));
  return { start, end };
}

/** The offset into the scalar's text that belongs to an offset of the document: the reverse of `spanInDocument`. */
export function offsetInScalar(document: string, scalar: Scalar, offset: number): number {
  const offsets = sourceOffsets(document, scalar);
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each character of `scalar.text` its offset in the document, and one more for the end. */
function sourceOffsets(document: string, scalar: Scalar): readonly number[] {
  const source = document.slice(scalar.start, scalar.end);
  const offsets = scalar.style === 'double-quoted' ? doubleQuoted(source) : aligned(source, scalar);
  return offsets.map((offset) => scalar.start + offset);
}

/** How much of the document one character takes: an escape takes several. */
function sourceLength(document: string, scalar: Scalar, offsets: readonly number[], index: number): number {
  if (scalar.style !== 'double-quoted') {
    return scalar.style === 'single-quoted' && scalar.text[index] === "'" ? 2 : 1;
  }
  const [from, to] = [offsets[index]!, offsets[index + 1]!];
  return document[from] === '\\' ? to - from : 1;
}

/**
 * All styles but double quotes only leave characters out (indentation, doubled quotes) or change white space (folding), so
 * the text is found again by walking both side by side.
 */
function aligned(source: string, scalar: Scalar): number[] {
  const offsets: number[] = [];
  let at = bodyStart(source, scalar);
  const { text } = scalar;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (isBlank(unit)) {
      if (unit !== source[at] && !isBlank(source[at])) {
        offsets.push(at);
        continue;
      }
      offsets.push(at);
      at = unit === source[at] && !foldsHere(source, at, text, i) ? at + 1 : skipFold(source, at, text, i);
    } else {
      while (at < source.length && source[at] !== unit) at++;
      offsets.push(at);
      at += scalar.style === 'single-quoted' && unit === "'" ? 2 : 1;
    }
  }
  offsets.push(Math.min(at, source.length));
  return offsets;
}

/** A block's text begins after its header line, a quoted one after the quote. */
function bodyStart(source: string, scalar: Scalar): number {
  if (scalar.style === 'single-quoted') return 1;
  if (scalar.style === 'plain') return 0;
  const header = /^[^\n]*\n/.exec(source);
  return indented(source, header ? header[0].length : source.length);
}

/** The first character of the block that is not indentation. */
function indented(source: string, at: number): number {
  let start = at;
  while (source[start] === ' ') start++;
  return start;
}

function foldsHere(source: string, at: number, text: string, i: number): boolean {
  return (source[at] === '\n' || source[at] === '\r') && text[i] !== ' ' && i + 1 < text.length;
}

/** Passes over a line break (one for each of the text's) and the indentation behind it. */
function skipFold(source: string, at: number, text: string, i: number): number {
  let next = at;
  if (source[next] === '\r') next++;
  if (source[next] === '\n') next++;
  if (next === at) next++;
  const following = text[i + 1];
  if (following !== undefined && !isBlank(following)) while (next < source.length && isBlank(source[next])) next++;
  return next;
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t';
}

function doubleQuoted(source: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < source.length - 1) {
    const unit = source[at]!;
    if (unit === '\\') {
      const [length, units] = escapeAt(source, at);
      for (let i = 0; i < units; i++) offsets.push(at);
      at += length;
    } else if (
      unit === '\n' ||
      unit === '\r' ||
      ((unit === ' ' || unit === '\t') && /^[ \t]*\r?\n/.test(source.slice(at)))
    ) {
      const fold = /^[ \t]*(?:\r?\n[ \t]*)+/.exec(source.slice(at))![0];
      const breaks = fold.split('\n').length - 1;
      for (let i = 0; i < Math.max(1, breaks - 1); i++) offsets.push(at);
      at += fold.length;
    } else {
      offsets.push(at);
      at++;
    }
  }
  offsets.push(at);
  return offsets;
}

/** How long an escape is, and how many UTF-16 units it stands for (a line continuation for none). */
function escapeAt(source: string, at: number): readonly [length: number, units: number] {
  const code = source[at + 1];
  if (code === 'x') return [4, 1];
  if (code === 'u') return [6, 1];
  if (code === 'U') return [10, Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1];
  const continued = /^\\\r?\n[ \t]*/.exec(source.slice(at));
  return continued ? [continued[0].length, 0] : [2, 1];
}
