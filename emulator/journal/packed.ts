/** The values of one row, in the order of its table's columns. */
export type Row = readonly (string | number | null)[];

/**
 * Rows on their way to another thread. All their text is one string: to copy a string costs as much as a thousand of its
 * characters, and an event has a hundred.
 */
export interface Packed {
  readonly columns: number;
  readonly text: string;
  readonly numbers: readonly number[];
  /** For each value the length of its text, or what else it is. */
  readonly shapes: readonly number[];
}

const isNumber = -1;
const isNull = -2;

export function pack(rows: readonly Row[]): Packed {
  const numbers: number[] = [];
  const shapes: number[] = [];
  let text = '';
  for (const row of rows)
    for (const value of row)
      if (typeof value === 'string') {
        text += value;
        shapes.push(value.length);
      } else if (value === null) shapes.push(isNull);
      else {
        numbers.push(value);
        shapes.push(isNumber);
      }
  return { columns: rows[0]?.length ?? 0, text, numbers, shapes };
}

export function* unpack({ columns, text, numbers, shapes }: Packed): Generator<Row> {
  let at = 0;
  let number = 0;
  const value = (shape: number) => {
    if (shape === isNull) return null;
    if (shape === isNumber) return numbers[number++]!;
    return text.slice(at, (at += shape));
  };
  for (let row = 0; row < shapes.length; row += columns) yield shapes.slice(row, row + columns).map(value);
}

/** Bytes as text with one character each: a view of bytes would take all the memory that it looks into along. */
export function bytesText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

export function bytesOf(text: unknown): Uint8Array {
  return Buffer.from(text as string, 'latin1');
}
