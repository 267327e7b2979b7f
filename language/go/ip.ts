import { quote } from './strconv-quote.ts';
import { textOfBytes } from './byte-string.ts';

/** An address: 4 or 16 bytes, with its zone. */
export interface Address {
  readonly bytes: readonly number[];
  readonly zone: string;
}

/** `netip.ParseAddr` of a text of single bytes; the error is its exact text. */
export function parseAddress(text: string): Address | { readonly error: string } {
  try {
    const first = /[.:%]/.exec(text)?.[0];
    if (first === '.') return { bytes: parseIpv4(text), zone: '' };
    if (first === ':') return parseIpv6(text);
    throw new BadAddress(first === '%' ? 'missing IPv6 address' : 'unable to parse IP');
  } catch (error) {
    if (!(error instanceof BadAddress)) throw error;
    const place = error.at === '' ? '' : ` (at ${quote(textOfBytes(error.at))})`;
    return { error: `ParseAddr(${quote(textOfBytes(text))}): ${error.message}${place}` };
  }
}

/** What `net/url` says about an address in brackets, `null` when it is one of IPv6. */
export function checkIpv6(text: string): string | null {
  const address = parseAddress(text);
  if ('error' in address) return `invalid host: ${address.error}`;
  return address.bytes.length === 4 ? 'invalid IP-literal' : null;
}

class BadAddress extends Error {
  readonly at: string;

  constructor(message: string, at = '') {
    super(message);
    this.at = at;
  }
}

function parseIpv4(text: string): number[] {
  const fields: number[] = [];
  let value = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character >= '0' && character <= '9') {
      if (digits === 1 && value === 0) throw new BadAddress('IPv4 field has octet with leading zero');
      value = value * 10 + Number(character);
      digits++;
      if (value > 255) throw new BadAddress('IPv4 field has value >255');
    } else if (character === '.') {
      if (i === 0 || i === text.length - 1 || text[i - 1] === '.') {
        throw new BadAddress('IPv4 field must have at least one digit', text.slice(i));
      }
      if (fields.length === 3) throw new BadAddress('IPv4 address too long');
      fields.push(value);
      value = digits = 0;
    } else throw new BadAddress('unexpected character', text.slice(i));
  }
  if (fields.length < 3) throw new BadAddress('IPv4 address too short');
  return [...fields, value];
}

function parseIpv6(text: string): Address {
  const percent = text.indexOf('%');
  const zone = percent < 0 ? '' : text.slice(percent + 1);
  if (percent >= 0 && zone === '') throw new BadAddress('zone must be a non-empty string');
  let rest = percent < 0 ? text : text.slice(0, percent);
  const bytes: number[] = [];
  let gap = -1;
  if (rest.startsWith('::')) {
    gap = 0;
    rest = rest.slice(2);
    if (rest === '') return { bytes: Array.from({ length: 16 }, () => 0), zone };
  }
  while (bytes.length < 16) {
    const digits = /^[\da-f]*/i.exec(rest)![0];
    if (digits.length > 4) throw new BadAddress('each group must have 4 or less digits', rest);
    if (digits === '') throw new BadAddress('each colon-separated field must have at least one digit', rest);
    if (rest[digits.length] === '.') {
      if (gap < 0 && bytes.length !== 12) {
        throw new BadAddress('embedded IPv4 address must replace the final 2 fields of the address', rest);
      }
      if (bytes.length > 12) {
        throw new BadAddress('too many hex fields to fit an embedded IPv4 at the end of the address', rest);
      }
      bytes.push(...parseIpv4(rest));
      rest = '';
      break;
    }
    const value = Number.parseInt(digits, 16);
    bytes.push(value >> 8, value & 255);
    rest = rest.slice(digits.length);
    if (rest === '') break;
    if (rest[0] !== ':') throw new BadAddress('unexpected character, want colon', rest);
    if (rest.length === 1) throw new BadAddress('colon must be followed by more characters', rest);
    rest = rest.slice(1);
    if (rest[0] === ':') {
      if (gap >= 0) throw new BadAddress('multiple :: in address', rest);
      gap = bytes.length;
      rest = rest.slice(1);
      if (rest === '') break;
    }
  }
  if (rest !== '') throw new BadAddress('trailing garbage after address', rest);
  if (bytes.length === 16 && gap >= 0) throw new BadAddress('the :: must expand to at least one field of zeros');
  if (bytes.length < 16 && gap < 0) throw new BadAddress('address string too short');
  if (gap >= 0) bytes.splice(gap, 0, ...Array.from({ length: 16 - bytes.length }, () => 0));
  return { bytes, zone };
}
