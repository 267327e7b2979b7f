import { fromBytes } from '../../go/strings.ts';
import { scannerMistake } from './mistake.ts';
import { type Reader, isBlank, isOneOf, utf8Width } from './reader.ts';
import { hexDigit } from './scan-scalar.ts';
import type { DirectiveToken, TagToken, TextToken } from './token.ts';

/** `&name` or `*name`. */
export function scanAnchor(reader: Reader, kind: 'anchor' | 'alias'): TextToken {
  const { line } = reader;
  reader.skip();
  const name = scanWord(reader);
  const isOver = reader.isBlankOrBreakOrEnd() || isOneOf('?:,]}%@`', reader.peek());
  if (name === '' || !isOver) throw scannerMistake(reader, 'did not find expected alphabetic or numeric character');
  return { kind, line, name };
}

/** `!`, `!name`, `!!name`, `!handle!name` or `!<uri>`. */
export function scanTag(reader: Reader): TagToken {
  const { line } = reader;
  reader.need(2);
  const { handle, suffix } = reader.peek(1) === codeOf('<') ? scanVerbatim(reader) : scanShorthand(reader);
  reader.need(1);
  if (!reader.isBlankOrBreakOrEnd()) throw scannerMistake(reader, 'did not find expected whitespace or line break');
  return { kind: 'tag', line, handle, suffix };
}

function scanVerbatim(reader: Reader): { readonly handle: string; readonly suffix: string } {
  reader.skip(2);
  const suffix = scanUri(reader, '');
  if (reader.peek() !== codeOf('>')) throw scannerMistake(reader, "did not find the expected '>'");
  reader.skip();
  return { handle: '', suffix };
}

function scanShorthand(reader: Reader): { readonly handle: string; readonly suffix: string } {
  const word = scanHandle(reader);
  if (word.length > 1 && word.endsWith('!')) return { handle: word, suffix: scanUri(reader, '') };
  const suffix = scanUri(reader, word);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

/** `!`, `!name` or `!name!`. */
function scanHandle(reader: Reader, mustEnd = false): string {
  reader.need(1);
  if (reader.peek() !== codeOf('!')) throw scannerMistake(reader, "did not find expected '!'");
  const word = reader.read() + scanWord(reader);
  if (reader.peek() === codeOf('!')) return word + reader.read();
  if (mustEnd && word !== '!') throw scannerMistake(reader, "did not find expected '!'");
  return word;
}

/** The rest of a tag; what was taken for its handle is its beginning. */
function scanUri(reader: Reader, head: string): string {
  let uri = head.slice(1);
  let isEmpty = head === '';
  reader.need(1);
  while (isWord(reader.peek()) || isOneOf(";/?:@&=+$,.!~*'()[]%", reader.peek())) {
    uri += reader.peek() === codeOf('%') ? scanUriEscape(reader) : reader.read();
    reader.need(1);
    isEmpty = false;
  }
  if (isEmpty) throw scannerMistake(reader, 'did not find expected tag URI');
  return uri;
}

/** One character in octets: `%C3%A9`. */
function scanUriEscape(reader: Reader): string {
  const octets: number[] = [];
  for (let left = 1; left > 0; left--) {
    reader.need(3);
    const [high, low] = [hexDigit(reader.peek(1)), hexDigit(reader.peek(2))];
    if (reader.peek() !== codeOf('%') || high === null || low === null)
      throw scannerMistake(reader, 'did not find URI escaped octet');
    const octet = high * 16 + low;
    if (octets.length === 0) {
      left = utf8Width(octet);
      if (left === 0) throw scannerMistake(reader, 'found an incorrect leading UTF-8 octet');
    } else if ((octet & 0xc0) !== 0x80) throw scannerMistake(reader, 'found an incorrect trailing UTF-8 octet');
    octets.push(octet);
    reader.skip(3);
  }
  return fromBytes(Uint8Array.from(octets));
}

/** `%YAML 1.1` or `%TAG ! prefix`. */
export function scanDirective(reader: Reader): DirectiveToken {
  const { line } = reader;
  reader.skip();
  const name = scanWord(reader);
  if (name === '') throw scannerMistake(reader, 'could not find expected directive name');
  if (!reader.isBlankOrBreakOrEnd()) throw scannerMistake(reader, 'found unexpected non-alphabetical character');
  if (name !== 'YAML' && name !== 'TAG') throw scannerMistake(reader, 'found unknown directive name');
  reader.skipWhile(isBlank);
  const token: DirectiveToken =
    name === 'YAML'
      ? { kind: 'version-directive', line, value: scanVersion(reader), prefix: '' }
      : { kind: 'tag-directive', line, ...scanTagDirective(reader) };
  reader.skipWhile(isBlank);
  reader.skipComment();
  if (!reader.isBreakOrEnd()) throw scannerMistake(reader, 'did not find expected comment or line break');
  reader.need(2);
  reader.skipLine();
  return token;
}

function scanVersion(reader: Reader): string {
  const major = scanVersionNumber(reader);
  if (reader.peek() !== codeOf('.')) throw scannerMistake(reader, "did not find expected digit or '.' character");
  reader.skip();
  return `${major}.${scanVersionNumber(reader)}`;
}

function scanVersionNumber(reader: Reader): number {
  let digits = '';
  reader.need(1);
  while (reader.peek() >= codeOf('0') && reader.peek() <= codeOf('9')) {
    if (digits.length === 2) throw scannerMistake(reader, 'found extremely long version number');
    digits += reader.read();
    reader.need(1);
  }
  if (digits === '') throw scannerMistake(reader, 'did not find expected version number');
  return Number(digits);
}

function scanTagDirective(reader: Reader): { readonly value: string; readonly prefix: string } {
  const value = scanHandle(reader, true);
  reader.need(1);
  if (!reader.isBlank()) throw scannerMistake(reader, 'did not find expected whitespace');
  reader.skipWhile(isBlank);
  const prefix = scanUri(reader, '');
  reader.need(1);
  if (!reader.isBlankOrBreakOrEnd()) throw scannerMistake(reader, 'did not find expected whitespace or line break');
  return { value, prefix };
}

function scanWord(reader: Reader): string {
  let word = '';
  reader.need(1);
  while (isWord(reader.peek())) {
    word += reader.read();
    reader.need(1);
  }
  return word;
}

function isWord(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f || c === 0x2d;
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
