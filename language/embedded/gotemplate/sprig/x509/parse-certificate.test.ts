import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { bits, element, integer, nothing, octets, oid, sequence } from './der.ts';
import { parseCertificate } from './parse-certificate.ts';

const text = (tag: number, value: string) => element(tag, new TextEncoder().encode(value));
const name = (value: Uint8Array) => sequence(element(0x31, sequence(oid('2.5.4.3'), value)));
const ed25519 = sequence(sequence(oid('1.3.101.112')), bits(new Uint8Array(32)));
const extension = (id: string, value: Uint8Array, critical = false) =>
  sequence(oid(id), ...(critical ? [element(1, Uint8Array.of(0xff))] : []), octets(value));

const good = {
  version: element(0xa0, integer(2n)),
  serial: integer(1n),
  algorithm: sequence(oid('1.3.101.112')),
  outer: sequence(oid('1.3.101.112')),
  issuer: name(text(0x0c, 'é')),
  validity: sequence(text(0x17, '240229000000Z'), text(0x18, '20990228000000Z')),
  subject: name(text(0x13, 'a*&')),
  key: ed25519,
  extensions: [] as Uint8Array[],
  signature: bits(Uint8Array.of(1)),
};

function certificate(part: Partial<typeof good>): Uint8Array {
  const all = { ...good, ...part };
  const body = sequence(
    all.version,
    all.serial,
    all.algorithm,
    all.issuer,
    all.validity,
    all.subject,
    all.key,
    element(0xa3, sequence(...all.extensions)),
  );
  return sequence(body, all.outer, all.signature);
}

function complaintAbout(part: Partial<typeof good>): string {
  try {
    parseCertificate(certificate(part));
    return 'good';
  } catch (error) {
    return (error as Error).message.replace(/^x509: /, '');
  }
}

const extended = (id: string, value: Uint8Array, critical = false) => ({
  extensions: [extension(id, value, critical)],
});
const point = Buffer.from(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }),
);
const broken = Buffer.from(point);
broken[broken.length - 1]! ^= 1;
const rsa = (key: Uint8Array) => ({ key: sequence(sequence(oid('1.2.840.113549.1.1.1'), nothing()), bits(key)) });

// Each answer is that of Go 1.26.
test.each<[string, Partial<typeof good>]>([
  ['good', {}],
  ['good', { key: point }],
  ['good', { key: sequence(sequence(oid('1.2.3')), bits(new Uint8Array(1))) }],
  ['malformed version', { version: element(0xa0, octets(new Uint8Array(1))) }],
  ['invalid version', { version: element(0xa0, integer(3n)) }],
  ['malformed serial number', { serial: nothing() }],
  ['negative serial number', { serial: Uint8Array.of(2, 1, 0x80) }],
  ["inner and outer signature algorithm identifiers don't match", { outer: sequence(oid('1.2.3')) }],
  ['malformed issuer', { issuer: nothing() }],
  ['invalid RDNSequence', { issuer: sequence(nothing()) }],
  ['invalid RDNSequence: invalid attribute value: invalid PrintableString', { subject: name(text(0x13, 'a_')) }],
  ['invalid RDNSequence: invalid attribute value: invalid BMPString', { subject: name(text(0x1e, 'abc')) }],
  ['invalid RDNSequence: invalid attribute value: unsupported string type: 4', { subject: name(text(4, 'a')) }],
  ['unsupported time format', { validity: sequence(nothing()) }],
  ['malformed UTCTime', { validity: sequence(text(0x17, '230229000000Z')) }],
  ['malformed UTCTime', { validity: sequence(text(0x17, '230228000000+0000')) }],
  ['malformed GeneralizedTime', { validity: sequence(text(0x17, '240229000000Z'), text(0x18, '20240101')) }],
  ['malformed spki', { key: nothing() }],
  ['wrong Ed25519 public key size', { key: sequence(sequence(oid('1.3.101.112')), bits(new Uint8Array(31))) }],
  ['RSA key missing NULL parameters', { key: sequence(sequence(oid('1.2.840.113549.1.1.1')), bits(integer(1n))) }],
  ['invalid RSA public key', rsa(integer(1n))],
  ['RSA modulus is not a positive number', rsa(sequence(integer(0n), integer(3n)))],
  ['P256 point not on curve', { key: broken }],
  [
    'certificate contains duplicate extension with OID "1.2.3"',
    {
      extensions: [extension('1.2.3', nothing()), extension('1.2.3', nothing())],
    },
  ],
  ['malformed extension value field', { extensions: [sequence(oid('1.2.3'))] }],
  ['malformed signature', { signature: nothing() }],
  ['subject key identifier incorrectly marked critical', extended('2.5.29.14', octets(new Uint8Array(1)), true)],
  ['invalid key usage', extended('2.5.29.15', nothing())],
  ['cannot parse IP address of length 3', extended('2.5.29.17', sequence(element(0x87, new Uint8Array(3))))],
  ['SAN dNSName is malformed', extended('2.5.29.17', sequence(text(0x82, 'é')))],
  ['cannot parse URI "http://a./": invalid domain', extended('2.5.29.17', sequence(text(0x86, 'http://a./')))],
  ['invalid basic constraints', extended('2.5.29.19', sequence(element(1, Uint8Array.of(1))))],
  ['empty name constraints extension', extended('2.5.29.30', sequence())],
  [
    'IP constraint contained invalid mask ff00ff00',
    extended('2.5.29.30', sequence(element(0xa0, sequence(element(0x87, Uint8Array.of(1, 2, 3, 4, 255, 0, 255, 0)))))),
  ],
  [
    'failed to parse dnsName constraint "a."',
    extended('2.5.29.30', sequence(element(0xa1, sequence(text(0x82, 'a.'))))),
  ],
  [
    'failed to parse URI constraint "1.2.3.4": cannot be IP address',
    extended('2.5.29.30', sequence(element(0xa1, sequence(text(0x86, '1.2.3.4'))))),
  ],
  ['invalid certificate policies', extended('2.5.29.32', sequence(sequence(oid('1.2.3')), sequence(oid('1.2.3'))))],
  ['invalid extended key usages', extended('2.5.29.37', sequence(nothing()))],
  ['invalid authority info access', extended('1.3.6.1.5.5.7.1.1', nothing())],
])('%s', (expected, part) => {
  expect(complaintAbout(part)).toBe(expected);
});

test('nothing may follow, and what is no certificate is refused', () => {
  expect(() => parseCertificate(Buffer.concat([certificate({}), Uint8Array.of(0)]))).toThrow('x509: trailing data');
  expect(() => parseCertificate(new Uint8Array(0))).toThrow('x509: malformed certificate');
  expect(() => parseCertificate(sequence())).toThrow('x509: malformed tbs certificate');
});
