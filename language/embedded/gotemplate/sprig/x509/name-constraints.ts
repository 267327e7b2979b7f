import { bytesToHex } from '@noble/curves/utils.js';
import { parseAddress } from '../../../../go/ip.ts';
import { quote } from '../../../../go/strconv-quote.ts';
import { fromBytes } from '../../../../go/strings.ts';
import { GoError } from '../../../../go/value.ts';
import { context, tags } from './der.ts';
import type { DerElement, DerReader } from './der-reader.ts';
import { isDomainName } from './domain-name.ts';

/** Complains as x509 about the names that an authority may and may not sign. */
export function checkNameConstraints(reader: DerReader): void {
  const parts = reader.enter(tags.sequence);
  const permitted = parts?.enterOptional(context(0, { constructed: true }));
  const excluded = permitted === null ? null : parts?.enterOptional(context(1, { constructed: true }));
  if (!parts || !reader.empty || permitted === null || excluded === null || !parts.empty) invalid();
  if ((permitted?.empty ?? true) && (excluded?.empty ?? true)) {
    throw new GoError('x509: empty name constraints extension');
  }
  for (const trees of [permitted, excluded]) if (trees !== undefined) checkTrees(trees);
}

function checkTrees(trees: DerReader): void {
  while (!trees.empty) checkConstraint(trees.enter(tags.sequence)?.any() ?? invalid());
}

function invalid(): never {
  throw new GoError('x509: invalid NameConstraints extension');
}

function checkConstraint({ tag, content }: DerElement): void {
  if (tag === context(7)) checkNetwork(content);
  const kind = kinds.get(tag);
  if (kind === undefined) return;
  const text = fromBytes(content);
  if (content.some((byte) => byte >= 0x80)) {
    throw new GoError(`x509: invalid constraint value: x509: ${quote(text)} cannot be encoded as an IA5String`);
  }
  const address = kind === 'URI' && isAddress(text);
  if (
    !address &&
    (kind === 'rfc822Name' && text.includes('@') ? isMailbox(text) : isDomainName(text, { constraint: true }))
  ) {
    return;
  }
  const why = address ? ': cannot be IP address' : '';
  throw new GoError(`x509: failed to parse ${kind} constraint ${quote(text)}${why}`);
}

const kinds: ReadonlyMap<number, string> = new Map([
  [context(1), 'rfc822Name'],
  [context(2), 'dnsName'],
  [context(6), 'URI'],
]);

function checkNetwork(content: Uint8Array): void {
  if (content.length !== 8 && content.length !== 32) {
    throw new GoError(`x509: IP constraint contained value of length ${content.length}`);
  }
  const mask = content.subarray(content.length / 2);
  const digits = Array.from(mask, (byte) => byte.toString(2).padStart(8, '0')).join('');
  if (!/^1*0*$/.test(digits)) throw new GoError(`x509: IP constraint contained invalid mask ${bytesToHex(mask)}`);
}

function isAddress(text: string): boolean {
  const address = parseAddress(text);
  return !('error' in address) && address.zone === '';
}

/** One mailbox of RFC 2821: an atom with points or a text in quotes, an at sign, a name. */
function isMailbox(text: string): boolean {
  const match =
    /^(?:"(?:\\[\x01-\x7f]|[^"\\\x00\n\r])*"|[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*)@(.*)$/s.exec(
      text,
    );
  return match !== null && match[1] !== '' && isDomainName(match[1]!);
}
