import type { Read } from './line-value.ts';

/** A literal text (`|`, `|-`, `|+`) below what stands at a column; `null` for anything unusual. */
export function readLiteral(text: string, start: number, column: number): Read | null {
  header.lastIndex = start;
  const head = header.exec(text);
  if (head === null) return null;
  const bodyStart = start + head[0].length;
  firstLine.lastIndex = bodyStart;
  const indent = firstLine.exec(text)?.[1]!.length ?? 0;
  if (indent <= column) return null;
  const lines: string[] = [];
  /** Behind the last line that is not blank. */
  let [filled, end] = [0, bodyStart];
  let at = bodyStart;
  while (at < text.length) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next);
    const own = indentOf(line);
    // White space that is not indentation has rules of its own, above all at the end of a text.
    if (own === line.length ? own > indent || next === text.length : own < indent && line[own] === '\t') return null;
    if (own < line.length) {
      if (own < indent) break;
      filled = lines.length + 1;
      end = Math.min(next + 1, text.length);
    }
    lines.push(line.slice(indent));
    at = next + 1;
  }
  const body = lines.slice(0, filled).join('\n');
  const keeps = head[1] === '+';
  const blank = lines.length - filled;
  const last = head[1] === '-' ? '' : keeps ? '\n'.repeat(blank + 1) : '\n';
  if (keeps) end = Math.min(at, text.length);
  const content = body + last;
  return {
    node: { kind: 'scalar', start, end, value: content, text: content, style: 'literal', json: '' },
    end,
  };
}

const header = /\|([-+]?) *\n/y;

/** Blank lines, and the indentation of the first one that is not. */
const firstLine = /(?:\n)*( *)(?=[^ \n\t\r])/y;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
