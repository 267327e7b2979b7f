import { quote } from '../../go/json-quote.ts';

/**
 * A string as sjson writes values and keys: plain ASCII without quotes and backslashes as it is, also `<`, `>` and `&`;
 * any other text as `json.Marshal` writes it, which escapes those too.
 */
export function stringify(text: string): string {
  return /^[ !#-[\]-\x7f]*$/.test(text) ? `"${text}"` : quote(text);
}
