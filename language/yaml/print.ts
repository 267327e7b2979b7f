import { quote } from '../go/json-quote.ts';
import { resolvePlain } from './scalar.ts';

/** A JSON value as YAML in block style, its lines moved to a column; it reads back as the same value. */
export function print(value: unknown, column = 0): string {
  return linesOf(value)
    .map((line) => ' '.repeat(column) + line)
    .join('\n');
}

/** A text on one line: plain where YAML reads it as itself, else in quotes. */
export function printText(text: string): string {
  const isPlain = /^[\p{L}\p{N}_]([\p{L}\p{N}_./ -]*[\p{L}\p{N}_./-])?$/u.test(text);
  return isPlain && resolvePlain(text, undefined).json === '' ? text : quote(text, { escapeHTML: false });
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item) => below('- ', linesOf(item)));
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0) return [typeof value === 'string' ? printText(value) : JSON.stringify(value)];
  return entries.flatMap(([key, member]) => {
    const lines = linesOf(member);
    const isBlock = typeof member === 'object' && member !== null && Object.keys(member).length > 0;
    return isBlock ? [`${printText(key)}:`, ...lines.map((line) => `  ${line}`)] : [`${printText(key)}: ${lines[0]}`];
  });
}

/** The first line stands behind the dash, the others below it. */
function below(dash: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? dash : ' '.repeat(dash.length)) + line);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
