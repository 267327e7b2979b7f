/** A message of the original, with the position it is about; `at` is a UTF-16 offset, -1 where it keeps no position. */
export class ExprError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * The error text as the original prints it (`file/error.go`): `message (line:column)`, the line of source and a caret
 * under the column. The caret is left out when a character before it, or under it, takes more than one byte.
 */
export function errorText(source: string, { message, at }: ExprError): string {
  if (at < 0) return message;
  const start = source.slice(0, at).lastIndexOf('\n') + 1;
  const line = source.slice(0, start).split('\n').length;
  const column = Array.from(source.slice(start, at)).length;
  return `${message} (${line}:${column + 1})${snippet(source, start, at)}`;
}

function snippet(source: string, start: number, at: number): string {
  if (source === '') return '';
  const end = source.indexOf('\n', start);
  const text = source.slice(start, end < 0 ? source.length : end).replaceAll('\t', ' ');
  const upTo = text.slice(0, at - start + 1);
  const caret = isAscii(upTo) ? `\n | ${'.'.repeat(Math.min(at - start, text.length))}^` : '';
  return `\n | ${text}${caret}`;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
