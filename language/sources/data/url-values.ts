import { quote as quoteGo } from '../../go/strconv-quote.ts';
import { quote } from '../../go/json-quote.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import { type JsonText, list, map } from './json-text.ts';

/** Go's `url.Values`: the pairs that can be read, and the error that `ParseQuery` answers for the others. */
export interface UrlValues {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly error: string | null;
}

/** `url.ParseQuery`. */
export function parseQuery(query: string): UrlValues {
  if (query.split('&').length > 10_000) return { values: {}, error: 'number of URL query parameters exceeded limit' };
  const values = new Map<string, string[]>();
  let error: string | null = null;
  for (const pair of query.split('&')) {
    if (pair.includes(';')) {
      // This one replaces an earlier error.
      error = 'invalid semicolon separator in query';
      continue;
    }
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals));
    const value = unescapeQuery(equals < 0 ? '' : pair.slice(equals + 1));
    const failed = 'error' in name ? name : 'error' in value ? value : null;
    if (failed !== null) error ??= failed.error;
    else {
      const key = (name as { text: string }).text;
      const known = values.get(key);
      if (known === undefined) values.set(key, [(value as { text: string }).text]);
      else known.push((value as { text: string }).text);
    }
  }
  return { values: Object.fromEntries(values), error };
}

export function valuesJson({ values }: UrlValues): JsonText {
  return map(values, (items) => list(items, quote));
}

/** The query of a request's target. */
export function queryOf(target: string): string {
  const mark = target.indexOf('?');
  return mark < 0 ? '' : target.slice(mark + 1);
}

/** `url.QueryUnescape`. */
export function unescapeQuery(text: string): { readonly text: string } | { readonly error: string } {
  if (!text.includes('%')) return { text: text.replaceAll('+', ' ') };
  const source = toBytes(text);
  const bytes: number[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source[i] !== 0x25) bytes.push(source[i] === 0x2b ? 0x20 : source[i]!);
    else {
      const digits = String.fromCharCode(...source.subarray(i + 1, i + 3));
      if (!/^[0-9a-fA-F]{2}$/.test(digits))
        return { error: `invalid URL escape ${quoteGo(fromBytes(source.subarray(i, i + 3)))}` };
      bytes.push(Number.parseInt(digits, 16));
      i += 2;
    }
  }
  return { text: fromBytes(Uint8Array.from(bytes)) };
}
