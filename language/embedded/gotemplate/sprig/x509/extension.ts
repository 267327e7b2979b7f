import { equalBytes } from '@noble/curves/utils.js';
import { quote } from '../../../../go/strconv-quote.ts';
import { fromBytes } from '../../../../go/strings.ts';
import { parseUrl } from '../../../../go/url.ts';
import { GoError } from '../../../../go/value.ts';
import { context, tags } from './der.ts';
import { DerReader } from './der-reader.ts';
import { isDomainName } from './domain-name.ts';
import { checkNameConstraints } from './name-constraints.ts';

/** An extension of a certificate: its OID with points, and the DER in it. */
export interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Complains as x509 about an extension that it knows and cannot read. */
export function checkExtension(extension: Extension): void {
  checks.get(extension.id)?.(new DerReader(extension.value), extension);
}

type Check = (reader: DerReader, extension: Extension) => void;

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['2.5.29.14', checkSubjectKeyId],
  ['2.5.29.15', (reader) => required(reader.bits(), 'invalid key usage')],
  ['2.5.29.17', checkAlternativeNames],
  ['2.5.29.19', checkBasicConstraints],
  ['2.5.29.30', checkNameConstraints],
  ['2.5.29.31', checkDistributionPoints],
  ['2.5.29.32', checkPolicies],
  ['2.5.29.33', checkPolicyMappings],
  ['2.5.29.35', checkAuthorityKeyId],
  ['2.5.29.36', checkPolicyConstraints],
  ['2.5.29.37', checkPurposes],
  ['2.5.29.54', (reader) => required(smallInteger(reader), 'invalid inhibit any policy extension')],
  ['1.3.6.1.5.5.7.1.1', checkAuthorityAccess],
]);

function refuse(complaint: string): never {
  throw new GoError(`x509: ${complaint}`);
}

function required(found: unknown, complaint: string): void {
  if (found === null) refuse(complaint);
}

function smallInteger(reader: DerReader): bigint | null {
  const value = reader.integer();
  return value !== null && BigInt.asIntN(64, value) === value ? value : null;
}

function checkSubjectKeyId(reader: DerReader, { critical }: Extension): void {
  if (critical) refuse('subject key identifier incorrectly marked critical');
  if (reader.read(tags.octetString) === null) refuse('invalid subject key identifier');
}

function checkAuthorityKeyId(reader: DerReader, { critical }: Extension): void {
  if (critical) refuse('authority key identifier incorrectly marked critical');
  const parts = reader.enter(tags.sequence);
  if (!parts || parts.enterOptional(context(0)) === null) refuse('invalid authority key identifier');
}

function checkBasicConstraints(reader: DerReader): void {
  const parts = reader.enter(tags.sequence);
  if (!parts || (parts.peek(tags.boolean) && parts.boolean() === null)) refuse('invalid basic constraints');
  if (!parts.peek(tags.integer)) return;
  const length = smallInteger(parts);
  if (length === null || length < 0n) refuse('invalid basic constraints');
}

function checkAlternativeNames(reader: DerReader): void {
  const names = reader.enter(tags.sequence) ?? refuse('invalid subject alternative names');
  while (!names.empty) {
    const { tag, content } = names.any() ?? refuse('invalid subject alternative name');
    const ascii = content.every((byte) => byte < 0x80);
    if (tag === context(1) && !ascii) refuse('SAN rfc822Name is malformed');
    if (tag === context(2) && !ascii) refuse('SAN dNSName is malformed');
    if (tag === context(6) && !ascii) refuse('SAN uniformResourceIdentifier is malformed');
    if (tag === context(6)) checkUri(fromBytes(content));
    if (tag === context(7) && content.length !== 4 && content.length !== 16) {
      refuse(`cannot parse IP address of length ${content.length}`);
    }
  }
}

function checkUri(text: string): void {
  let host: string;
  try {
    ({ host } = parseUrl(text));
  } catch (error) {
    if (error instanceof GoError) refuse(`cannot parse URI ${quote(text)}: ${error.message}`);
    throw error;
  }
  if (host !== '' && !isDomainName(host)) refuse(`cannot parse URI ${quote(text)}: invalid domain`);
}

function checkDistributionPoints(reader: DerReader): void {
  const points = reader.enter(tags.sequence) ?? refuse('invalid CRL distribution points');
  const invalid = 'invalid CRL distribution point';
  const wrapped = context(0, { constructed: true });
  while (!points.empty) {
    const name = (points.enter(tags.sequence) ?? refuse(invalid)).enterOptional(wrapped);
    if (name === null) refuse(invalid);
    if (name === undefined) continue;
    const full = name.enter(wrapped) ?? refuse(invalid);
    while (full.peek(context(6))) required(full.any(), invalid);
  }
}

function checkPolicies(reader: DerReader): void {
  const policies = reader.enter(tags.sequence) ?? refuse('invalid certificate policies');
  const seen: Uint8Array[] = [];
  while (!policies.empty) {
    const id = policies.enter(tags.sequence)?.read(tags.oid);
    const good = id && id.length > 0 && id.at(-1)! < 0x80;
    const shortest = good && id.every((byte, i) => byte !== 0x80 || (i > 0 && id[i - 1]! >= 0x80));
    if (!shortest || seen.some((other) => equalBytes(other, id))) refuse('invalid certificate policies');
    seen.push(id);
  }
}

function checkPolicyMappings(reader: DerReader): void {
  const mappings = reader.enter(tags.sequence) ?? refuse('invalid policy mappings extension');
  while (!mappings.empty) {
    const pair = mappings.enter(tags.sequence);
    if (!pair?.read(tags.oid) || !pair.read(tags.oid)) refuse('invalid policy mappings extension');
  }
}

function checkPolicyConstraints(reader: DerReader): void {
  const parts = reader.enter(tags.sequence) ?? refuse('invalid policy constraints extension');
  for (const tag of [context(0), context(1)]) {
    if (!parts.peek(tag)) continue;
    const content = parts.read(tag);
    // An INTEGER under another tag.
    const number = content && smallInteger(new DerReader(Uint8Array.of(tags.integer, content.length, ...content)));
    if (number === null) refuse('invalid policy constraints extension');
  }
}

function checkPurposes(reader: DerReader): void {
  const purposes = reader.enter(tags.sequence) ?? refuse('invalid extended key usages');
  while (!purposes.empty) required(purposes.oid(), 'invalid extended key usages');
}

function checkAuthorityAccess(reader: DerReader, { critical }: Extension): void {
  if (critical) refuse('authority info access incorrectly marked critical');
  const invalid = 'invalid authority info access';
  const descriptions = reader.enter(tags.sequence) ?? refuse(invalid);
  while (!descriptions.empty) {
    const description = descriptions.enter(tags.sequence) ?? refuse(invalid);
    if (description.oid() === null || description.enterOptional(context(6)) === null) refuse(invalid);
  }
}
