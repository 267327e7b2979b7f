import { byteText, textOfBytes } from '../../../go/byte-string.ts';

/** How `wrap` and `wrapWith` break a text. */
export interface WrapOptions {
  readonly width: number;
  /** Empty: a line break. */
  readonly separator: string;
  readonly breakWords: boolean;
}

/** `goutils.WrapCustom`: breaks at spaces, counting bytes; spaces at the start of a new line go. */
export function wrapText(text: string, options: WrapOptions): string {
  const bytes = byteText(text);
  const width = Math.max(options.width, 1);
  const separator = options.separator === '' ? '\n' : byteText(options.separator);
  const lines: string[] = [];
  let at = 0;
  while (bytes.length - at > width) {
    if (bytes[at] === ' ') {
      at++;
      continue;
    }
    const space = at + bytes.slice(at, at + width + 1).lastIndexOf(' ');
    if (space > at) {
      lines.push(bytes.slice(at, space));
      at = space + 1;
    } else if (options.breakWords) {
      lines.push(bytes.slice(at, at + width));
      at += width;
    } else {
      const end = bytes.indexOf(' ', at + width);
      if (end < 0) break;
      lines.push(bytes.slice(at, end));
      at = end + 1;
    }
  }
  lines.push(bytes.slice(at));
  return textOfBytes(lines.join(separator));
}
