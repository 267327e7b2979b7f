import { toBase64 } from '../../../../go/json-base64.ts';
import { byteText } from '../../../../go/byte-string.ts';
import { GoError } from '../../../../go/value.ts';
import { decodeBase64 } from '../encoding.ts';

/** A block of PEM: its kind (`CERTIFICATE`) and what is in it. */
export interface PemBlock {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** The block as `pem.Encode` writes it. */
export function encodePem({ kind, bytes }: PemBlock): string {
  const lines = toBase64(bytes).replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN ${kind}-----\n${lines}-----END ${kind}-----\n`;
}

const begin = '-----BEGIN ';
const end = '\n-----END ';

/** The first good block of a text, as `pem.Decode` finds it; `null`: there is none. */
export function decodePem(text: string): PemBlock | null {
  const source = byteText(text);
  for (let from = 0; ; ) {
    const close = source.indexOf(end, from);
    if (close < 0) return null;
    // Of several beginnings before one end, the last counts.
    const open = source.slice(from, close).lastIndexOf(begin) + from;
    const found = open < from || (open > from && source[open - 1] !== '\n') ? null : readBlock(source, open, close);
    if (found === 'ended') return null;
    if (found !== null) return found;
    from = close + end.length;
  }
}

function readBlock(source: string, open: number, close: number): PemBlock | 'ended' | null {
  const first = lineAt(source, open + begin.length);
  if (!first.text.endsWith('-----')) return null;
  const kind = first.text.slice(0, -5);
  let body = first.next;
  for (;;) {
    const line = lineAt(source, body);
    if (!line.text.includes(':')) break;
    body = line.next;
    // The end itself was read as a header: nothing after it counts.
    if (body > close + end.length) return 'ended';
  }
  if (body > first.next && body > close) return null;
  const trailer = close + end.length;
  if (!source.startsWith(`${kind}-----`, trailer) || lineAt(source, trailer + kind.length + 5).text !== '') return null;
  try {
    return { kind, bytes: decodeBase64(source.slice(body, close).replaceAll(/[ \t]/g, '')) };
  } catch (error) {
    if (error instanceof GoError) return null;
    throw error;
  }
}

/** The line there without the space at its end, and where the next one begins. */
function lineAt(source: string, at: number): { readonly text: string; readonly next: number } {
  const newline = source.indexOf('\n', at);
  const next = newline < 0 ? source.length : newline + 1;
  let stop = newline < 0 ? source.length : newline;
  if (newline > at && source[stop - 1] === '\r') stop--;
  while (stop > at && (source[stop - 1] === ' ' || source[stop - 1] === '\t')) stop--;
  return { text: source.slice(at, stop), next };
}
