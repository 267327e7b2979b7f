import { bytesToNumberBE, equalBytes } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { quote } from '../../../../go/strconv-quote.ts';
import { byteText } from '../../../../go/byte-string.ts';
import { toBytes } from '../../../../go/strings.ts';
import { GoError, type Run } from '../../../../go/value.ts';
import { bits, context, element, integer, joined, octets, oid, sequence, tags } from './der.ts';
import { encodePem } from './pem.ts';
import type { ParsedCertificate } from './parse-certificate.ts';
import { type PrivateKey, publicKeyOf, signerOf } from './private-key.ts';

/** What is to stand in a certificate. */
export interface CertificateRequest {
  readonly name: string;
  /** 4 or 16 bytes each. */
  readonly addresses: readonly Uint8Array[];
  readonly hosts: readonly string[];
  /** The days that it is valid, 64 bits. */
  readonly days: bigint;
  readonly authority: boolean;
  readonly key: PrivateKey;
}

/** Who signs: the certificate and the key of another; left out: the certificate signs itself. */
export interface Issuer {
  readonly certificate: ParsedCertificate;
  readonly key: PrivateKey;
}

/**
 * A certificate in PEM as sprig has `x509.CreateCertificate` make it, by the clock and with a serial number out of the
 * random bytes of the caller. Throws the errors of x509.
 */
export function createCertificate(request: CertificateRequest, run: Run, issuer?: Issuer): string {
  const signer = signerOf(issuer?.key ?? request.key, run);
  if (signer === null) throw new GoError('x509: certificate private key does not implement crypto.Signer');
  const key = publicKeyOf(request.key);
  if (key === null) {
    throw new GoError(`x509: unsupported public key type: *${request.key.kind === 'dsa' ? 'dsa' : 'ecdh'}.PublicKey`);
  }
  const subject = nameOf(request.name);
  const parent = issuer?.certificate;
  const publicKey = sequence(key.algorithm, bits(key.bytes));
  if (parent !== undefined) checkIssuer(parent, issuer!.key);
  const issuerName = parent?.subject ?? subject;
  const parentId = parent !== undefined && !equalBytes(parent.subject, subject) ? parent.subjectKeyId : null;
  const body = sequence(
    element(context(0, { constructed: true }), integer(2n)),
    integer(bytesToNumberBE(run.sources.random(16))),
    signer.algorithm,
    issuerName,
    validity(run.sources.now(), request.days),
    subject,
    publicKey,
    element(context(3, { constructed: true }), sequence(...extensions(request, key.bytes, parentId))),
  );
  // As much as a signature with a curve takes.
  run.fuel.step(20_000 + body.length);
  const bytes = sequence(body, signer.algorithm, bits(signer.sign(body)));
  return encodePem({ kind: 'CERTIFICATE', bytes });
}

/** A name with nothing but a common name, and no part at all when that is empty. */
function nameOf(common: string): Uint8Array {
  if (common === '') return sequence();
  if (!common.isWellFormed()) throw new GoError('asn1: string not valid UTF-8');
  const tag = /^[a-zA-Z0-9 '()+,\-./:=?]*$/.test(common) ? tags.printableString : tags.utf8String;
  return sequence(element(tags.set, sequence(oid('2.5.4.3'), element(tag, toBytes(common)))));
}

function checkIssuer(parent: ParsedCertificate, key: PrivateKey): void {
  const { algorithm, bytes } = publicKeyOf(key)!;
  if (parent.publicKey === null || equalBytes(parent.publicKey, sequence(algorithm, bits(bytes)))) return;
  throw new GoError("x509: provided PrivateKey doesn't match parent's PublicKey");
}

function validity(now: bigint, days: bigint): Uint8Array {
  // A `time.Duration` of that many days, with Go's overflow.
  const until = now + BigInt.asIntN(64, days * 24n * 3_600_000_000_000n);
  return sequence(timeOf(now), timeOf(until));
}

function timeOf(nanoseconds: bigint): Uint8Array {
  const seconds = Number(
    BigInt.asIntN(
      64,
      (nanoseconds - (((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)) / 1_000_000_000n,
    ),
  );
  const digits = `${new Date(seconds * 1000).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`;
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050
    ? element(tags.utcTime, toBytes(digits.slice(2)))
    : element(tags.generalizedTime, toBytes(digits));
}

function extensions(request: CertificateRequest, key: Uint8Array, parentId: Uint8Array | null): Uint8Array[] {
  const { authority, addresses, hosts } = request;
  // Digital signature and key encipherment; an authority signs certificates as well.
  const usage = authority ? bits(Uint8Array.of(0xa4), 2) : bits(Uint8Array.of(0xa0), 5);
  const purposes = sequence(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'));
  const constraints = authority ? sequence(element(tags.boolean, Uint8Array.of(0xff))) : sequence();
  const result = [
    extension('2.5.29.15', usage, { critical: true }),
    extension('2.5.29.37', purposes),
    extension('2.5.29.19', constraints, { critical: true }),
  ];
  // RFC 7093, section 2, method 1: Go does so since 1.25.
  if (authority) result.push(extension('2.5.29.14', octets(sha256(key).subarray(0, 20))));
  if (parentId !== null) result.push(extension('2.5.29.35', sequence(element(context(0), parentId))));
  if (addresses.length + hosts.length > 0) {
    const names = [
      ...hosts.map((host) => element(context(2), toBytes(asciiOf(host)))),
      ...addresses.map((address) => element(context(7), address)),
    ];
    result.push(extension('2.5.29.17', sequence(joined(names)), { critical: request.name === '' }));
  }
  return result;
}

function asciiOf(host: string): string {
  if (/^[\0-\x7f]*$/.test(byteText(host))) return host;
  throw new GoError(`x509: ${quote(host)} cannot be encoded as an IA5String`);
}

function extension(id: string, value: Uint8Array, options: { readonly critical?: boolean } = {}): Uint8Array {
  const critical = options.critical ? [element(tags.boolean, Uint8Array.of(0xff))] : [];
  return sequence(oid(id), ...critical, octets(value));
}
