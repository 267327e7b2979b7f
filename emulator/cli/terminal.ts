import { styleText } from 'node:util';

/** Colours for a terminal, or none of them: for files, pipes and `NO_COLOR`. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly arrow: (text: string) => string;
}

export function styleFor(stream: { readonly isTTY?: boolean }): Style {
  const colour = (stream.isTTY === true || process.env['FORCE_COLOR'] !== undefined) && !process.env['NO_COLOR'];
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    bad: paint('red'),
    warn: paint('yellow'),
    arrow: paint('cyan'),
  };
}

/** The outcome as a sign and a word, so that colour is never the only difference. */
export function mark(outcome: string, style: Style): string {
  if (good.has(outcome)) return style.good(`✓ ${outcome}`);
  if (bad.has(outcome)) return style.bad(`✗ ${outcome}`);
  return style.warn(`• ${outcome}`);
}

const good: ReadonlySet<string> = new Set(['pass', 'fired', 'succeeded', 'published']);
const bad: ReadonlySet<string> = new Set(['reject', 'rejected', 'error', 'failed', 'crash', 'refused', 'no-event']);

/** The first line of a text, which may come from anywhere, without what would move the cursor or change its colour. */
export function oneLine(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const plain = first.replaceAll(
    /\p{Cc}|\p{Bidi_Control}/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return rest.length === 0 ? plain : `${plain} …`;
}

/** `12:00:01.123` in the local zone. */
export function clock(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  const ms = String(date.getMilliseconds()).padStart(3, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${ms}`;
}

export function indent(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], style: Style): string {
  const widths = head.map((title, i) =>
    rows.reduce((width, row) => Math.max(width, String(row[i]).length), title.length),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, i) => (typeof cell === 'number' ? String(cell).padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [style.dim(line(head)), ...rows.map(line)].join('\n');
}
