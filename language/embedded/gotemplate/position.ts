import { byteLength } from '../../go/strings.ts';

/** `line:column` of an offset as Go counts them: lines from 1, columns in bytes from 0. */
export function position(source: string, offset: number): string {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++;
  return `${line}:${byteLength(before.slice(lineStart))}`;
}
