import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { Fuel } from '../../../fuel.ts';
import { element, integer, octets, oid, sequence } from './der.ts';
import { parsePrivateKey } from './parse-private-key.ts';
import { encodePem } from './pem.ts';

function complaintAbout(text: string): string {
  try {
    return `a key of kind ${parsePrivateKey(text, new Fuel()).kind}`;
  } catch (error) {
    return (error as Error).message;
  }
}

function pem(kind: string, bytes: Uint8Array): string {
  return encodePem({ kind, bytes });
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const jwk = rsa.export({ format: 'jwk' });
const [n, e, d, p, q, dp, dq, qi] = (['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const).map((name) =>
  BigInt(`0x${Buffer.from(jwk[name]!, 'base64url').toString('hex')}`),
) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
const sec1 = (secret: Uint8Array, curve = '1.2.840.10045.3.1.7', version = 1n) =>
  sequence(integer(version), octets(secret), element(0xa0, oid(curve)));
const pkcs8 = (kind: string, key: Uint8Array, ...parameters: Uint8Array[]) =>
  sequence(integer(0n), sequence(oid(kind), ...parameters), octets(key));
const one = Uint8Array.of(1);

// Each answer is that of Go 1.26 behind sprig 3.3.0.
test.each<[string, string, string]>([
  ['no PEM', 'x', 'no PEM data in input'],
  ['a certificate', pem('CERTIFICATE', one), 'no private key data in PEM block of type CERTIFICATE'],
  ['another kind', pem('X PRIVATE KEY', one), 'invalid private key type X PRIVATE KEY'],
  [
    'nothing in it',
    pem('PRIVATE KEY', new Uint8Array(0)),
    'decoding PEM as PKCS#8: asn1: syntax error: sequence truncated',
  ],
  [
    'another element',
    pem('EC PRIVATE KEY', integer(5n)),
    "parsing EC private key from PEM: x509: failed to parse EC private key: asn1: structure error: tags don't match (16 vs {class:0 tag:2 length:1 isCompound:false}) {optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0 set:false omitEmpty:false} ecPrivateKey @2",
  ],
  [
    'SEC 1 under the name of RSA',
    pem('RSA PRIVATE KEY', sec1(one)),
    'parsing RSA private key from PEM: x509: failed to parse private key (use ParseECPrivateKey instead for this key format)',
  ],
  [
    'more behind it',
    pem('RSA PRIVATE KEY', Buffer.concat([sequence(...[0n, n, e, d, p, q].map(integer)), one])),
    'parsing RSA private key from PEM: asn1: syntax error: trailing data',
  ],
  ['RSA', pem('RSA PRIVATE KEY', sequence(...[0n, n, e, d, p, q, dp, dq, qi].map(integer))), 'a key of kind rsa'],
  [
    'RSA, the rest computed',
    pem('RSA PRIVATE KEY', sequence(...[0n, n, e, d, p, q].map(integer))),
    'a key of kind rsa',
  ],
  ...(
    [
      [[2n, n, e, d, p, q], 'x509: unsupported private key version'],
      [[0n, n, e, 0n, p, q], 'x509: private key contains zero or negative value'],
      [[0n, n + 1n, e, d, p, q], 'crypto/rsa: public modulus is even'],
      [[0n, n, 2n, d, p, q], 'crypto/rsa: public exponent is even'],
      [[0n, n, 1n, d, p, q], 'crypto/rsa: public exponent too small or negative'],
      [[0n, n, e, d, p, q + 2n], 'crypto/rsa: p * q != n'],
      [[0n, n, e, d + 2n, p, q], 'crypto/rsa: invalid CRT exponent'],
      [[0n, n, e, d + 2n, p, q, dp, dq, qi], 'crypto/rsa: d does not match dP'],
      [[0n, n, e, d, p, q, dp, dq, 1n], 'crypto/rsa: invalid CRT coefficient'],
      [[0n, n, e, n, p, q], 'input overflows the modulus'],
      [[0n, n, e, n << 64n, p, q], 'input overflows the modulus size'],
      [[0n, 1n, e, 1n, p, q], 'modulus must be > 1'],
      [[0n, n, 1n << 64n, d, p, q], 'asn1: structure error: integer too large'],
    ] as const
  ).map(([numbers, complaint], i): [string, string, string] => [
    `RSA with wrong numbers ${i}`,
    pem('RSA PRIVATE KEY', sequence(...numbers.map(integer))),
    `parsing RSA private key from PEM: ${complaint}`,
  ]),
  ['a curve', pem('EC PRIVATE KEY', sec1(one)), 'a key of kind ecdsa'],
  ['zeros in front', pem('EC PRIVATE KEY', sec1(Buffer.concat([new Uint8Array(40), one]))), 'a key of kind ecdsa'],
  ...(
    [
      [sec1(one, undefined, 2n), 'x509: unknown EC private key version 2'],
      [sec1(one, '1.3.132.0.10'), 'x509: unknown elliptic curve'],
      [sec1(new Uint8Array(33).fill(1)), 'x509: invalid private key length'],
      [sec1(new Uint8Array(32)), 'ecdsa: invalid public key encoding'],
      [sec1(new Uint8Array(32).fill(255)), 'input overflows the modulus'],
    ] as const
  ).map(([bytes, complaint]): [string, string, string] => [
    complaint,
    pem('EC PRIVATE KEY', bytes),
    `parsing EC private key from PEM: ${complaint}`,
  ]),
  ['X25519', pem('PRIVATE KEY', pkcs8('1.3.101.110', octets(new Uint8Array(32)))), 'a key of kind x25519'],
  ...(
    [
      [pkcs8('1.2.3', one), 'x509: PKCS#8 wrapping contained private key with unknown algorithm: 1.2.3'],
      [pkcs8('1.3.101.112', octets(one)), 'x509: invalid Ed25519 private key length: 1'],
      [pkcs8('1.3.101.112', octets(one), integer(1n)), 'x509: invalid Ed25519 private key parameters'],
      [pkcs8('1.3.101.110', octets(one)), 'crypto/ecdh: invalid private key size'],
      [
        pkcs8('1.2.840.10045.2.1', sec1(one), oid('1.2.3')),
        'x509: failed to parse EC private key embedded in PKCS#8: x509: unknown elliptic curve',
      ],
    ] as const
  ).map(([bytes, complaint]): [string, string, string] => [
    complaint,
    pem('PRIVATE KEY', bytes),
    `decoding PEM as PKCS#8: ${complaint}`,
  ]),
])('%s', (_, text, expected) => {
  expect(complaintAbout(text)).toBe(expected);
});

test('numbers too large to compute with cost too much', () => {
  const large = (1n << 100_000n) + 1n;
  expect(
    complaintAbout(pem('RSA PRIVATE KEY', sequence(...[0n, large * large, 3n, 5n, large, large].map(integer)))),
  ).toBe('the evaluation was stopped: it took too many steps');
});
