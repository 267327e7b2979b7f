import { GoError } from '../../../../go/value.ts';
import { checkPoint, curves } from './curve.ts';
import { bits, sequence, tags } from './der.ts';
import { type DerElement, DerReader } from './der-reader.ts';
import { keyOids } from './private-key.ts';

/**
 * Checks what stands in the SEQUENCE of a public key, with the errors of x509, and answers that SEQUENCE; `null`: the
 * kind is not known.
 */
export function parsePublicKey(reader: DerReader): Uint8Array | null {
  const algorithm = reader.element(tags.sequence) ?? refuse('malformed public key algorithm identifier');
  const parts = new DerReader(algorithm.content);
  const kind = parts.oid() ?? refuse('malformed OID');
  const parameters = parts.empty ? null : (parts.any() ?? refuse('malformed parameters'));
  const key = reader.bits() ?? refuse('malformed subjectPublicKey');
  const check = checks.get(kind);
  if (check === undefined) return null;
  check(key, parameters);
  return sequence(algorithm.whole, bits(key));
}

function refuse(complaint: string): never {
  throw new GoError(`x509: ${complaint}`);
}

const checks: ReadonlyMap<string, (key: Uint8Array, parameters: DerElement | null) => void> = new Map([
  [keyOids.rsa, checkRsa],
  [keyOids.ecdsa, checkEcdsa],
  [keyOids.ed25519, checkEd25519],
  [keyOids.dsa, checkDsa],
]);

function checkRsa(key: Uint8Array, parameters: DerElement | null): void {
  if (parameters?.tag !== tags.null || parameters.content.length > 0) refuse('RSA key missing NULL parameters');
  const numbers = new DerReader(key).enter(tags.sequence) ?? refuse('invalid RSA public key');
  const modulus = numbers.integer() ?? refuse('invalid RSA modulus');
  const exponent = numbers.integer() ?? refuse('invalid RSA public exponent');
  if (BigInt.asIntN(64, exponent) !== exponent) refuse('invalid RSA public exponent');
  if (modulus <= 0n) refuse('RSA modulus is not a positive number');
  if (exponent <= 0n) refuse('RSA public exponent is not a positive number');
}

function checkEcdsa(key: Uint8Array, parameters: DerElement | null): void {
  const id = (parameters && new DerReader(parameters.whole).oid()) ?? refuse('invalid ECDSA parameters');
  checkPoint(curves.find(({ oid }) => oid === id) ?? refuse('unsupported elliptic curve'), key);
}

function checkEd25519(key: Uint8Array, parameters: DerElement | null): void {
  if (parameters !== null) refuse('Ed25519 key encoded with illegal parameters');
  if (key.length !== 32) refuse('wrong Ed25519 public key size');
}

function checkDsa(key: Uint8Array, parameters: DerElement | null): void {
  const value = new DerReader(key).integer() ?? refuse('invalid DSA public key');
  const numbers = parameters && new DerReader(parameters.whole).enter(tags.sequence);
  const [p, q, g] = [numbers?.integer(), numbers?.integer(), numbers?.integer()];
  if (typeof p !== 'bigint' || typeof q !== 'bigint' || typeof g !== 'bigint') refuse('invalid DSA parameters');
  if ([value, p, q, g].some((number) => number <= 0n)) refuse('zero or negative DSA parameter');
}
