import { fromBytes } from '../../../../go/strings.ts';
import { GoError } from '../../../../go/value.ts';
import { DerReader } from './der-reader.ts';
import { tags } from './der.ts';

/** Checks what is in a distinguished name, with the errors of x509. */
export function checkName(content: Uint8Array): void {
  const names = new DerReader(content);
  while (!names.empty) {
    const parts = names.enter(tags.set) ?? invalid('');
    while (!parts.empty) {
      const part = parts.enter(tags.sequence) ?? invalid(': invalid attribute');
      if (part.oid() === null) invalid(': invalid attribute type');
      const value = part.any() ?? invalid(': invalid attribute value');
      const complaint = complaintOf(value.tag, value.content);
      if (complaint !== null) invalid(`: invalid attribute value: ${complaint}`);
    }
  }
}

function invalid(what: string): never {
  throw new GoError(`x509: invalid RDNSequence${what}`);
}

/** What is wrong with a string of that tag; `null`: nothing. */
function complaintOf(tag: number, content: Uint8Array): string | null {
  const kind = kinds.get(tag);
  if (kind === undefined) return `unsupported string type: ${tag}`;
  return kind.accepts(content) ? null : `invalid ${kind.name}`;
}

const kinds: ReadonlyMap<number, { readonly name: string; readonly accepts: (content: Uint8Array) => boolean }> =
  new Map([
    [tags.utf8String, { name: 'UTF-8 string', accepts: (content) => fromBytes(content).isWellFormed() }],
    [0x12, { name: 'NumericString', accepts: (content) => /^[0-9 ]*$/.test(latinOf(content)) }],
    [
      tags.printableString,
      // The star and the ampersand are not allowed, but usual.
      { name: 'PrintableString', accepts: (content) => /^[a-zA-Z0-9 '()+,\-./:=?*&]*$/.test(latinOf(content)) },
    ],
    [0x14, { name: 'T61String', accepts: () => true }],
    [0x16, { name: 'IA5String', accepts: (content) => content.every((byte) => byte < 0x80) }],
    [0x1e, { name: 'BMPString', accepts: isPlane }],
  ]);

function latinOf(content: Uint8Array): string {
  return Array.from(content, (byte) => String.fromCharCode(byte)).join('');
}

/** True for units of 16 bits that are characters; the last may be a zero to end them. */
function isPlane(content: Uint8Array): boolean {
  if (content.length % 2 !== 0) return false;
  for (let i = 0; i < content.length; i += 2) {
    const unit = content[i]! * 256 + content[i + 1]!;
    if ((unit >= 0xd800 && unit < 0xe000) || (unit >= 0xfdd0 && unit <= 0xfdef) || unit >= 0xfffe) return false;
  }
  return true;
}
