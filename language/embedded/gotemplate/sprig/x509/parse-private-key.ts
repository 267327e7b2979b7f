import { GoError } from '../../../../go/value.ts';
import type { Fuel } from '../../../fuel.ts';
import { explained } from './explained.ts';
import { checkedRsaKey } from './check-rsa.ts';
import { type Curve, curves, pointOf } from './curve.ts';
import { decodePem } from './pem.ts';
import { type EcdsaKey, type PrivateKey, keyOids } from './private-key.ts';
import type { RsaKey } from './rsa.ts';
import { type StructShape, type UnmarshaledStruct, hasShape, unmarshal, unmarshalOid } from './unmarshal.ts';

/** The private key in a text of PEM, with the errors of sprig (`parsePrivateKeyPEM`). */
export function parsePrivateKey(text: string, fuel: Fuel): PrivateKey {
  const block = decodePem(text);
  if (block === null) throw new GoError('no PEM data in input');
  const { kind, bytes } = block;
  // Numbers written in a text of that length take about as long to compute with.
  fuel.step(bytes.length);
  if (kind === 'PRIVATE KEY') return explained('decoding PEM as PKCS#8: ', () => parsePkcs8(bytes, fuel));
  if (!kind.endsWith(' PRIVATE KEY')) throw new GoError(`no private key data in PEM block of type ${kind}`);
  switch (kind.slice(0, -' PRIVATE KEY'.length)) {
    case 'RSA':
      return explained('parsing RSA private key from PEM: ', () => parsePkcs1(bytes, fuel));
    case 'EC':
      return explained('parsing EC private key from PEM: ', () => parseSec1(bytes));
    case 'DSA':
      return explained('parsing DSA private key from PEM: ', () => parseDsa(bytes));
    default:
      throw new GoError(`invalid private key type ${kind}`);
  }
}

const pkcs1: StructShape = {
  name: 'pkcs1PrivateKey',
  fields: [
    { name: 'version', shape: 'int' },
    { name: 'modulus', shape: 'big' },
    { name: 'exponent', shape: 'int' },
    { name: 'secret', shape: 'big' },
    { name: 'p', shape: 'big' },
    { name: 'q', shape: 'big' },
    { name: 'dp', shape: 'big', optional: true },
    { name: 'dq', shape: 'big', optional: true },
    { name: 'coefficient', shape: 'big', optional: true },
    {
      name: 'more',
      optional: true,
      shape: {
        of: {
          name: 'pkcs1AdditionalRSAPrime',
          fields: [
            { name: 'prime', shape: 'big' },
            { name: 'exponent', shape: 'big' },
            { name: 'coefficient', shape: 'big' },
          ],
        },
      },
    },
  ],
};

const sec1: StructShape = {
  name: 'ecPrivateKey',
  fields: [
    { name: 'version', shape: 'int' },
    { name: 'secret', shape: 'bytes' },
    { name: 'curve', shape: 'oid', optional: true, explicit: 0 },
    { name: 'point', shape: 'bits', optional: true, explicit: 1 },
  ],
};

const pkcs8: StructShape = {
  name: 'pkcs8',
  fields: [
    { name: 'version', shape: 'int' },
    {
      name: 'algorithm',
      shape: {
        name: 'AlgorithmIdentifier',
        fields: [
          { name: 'oid', shape: 'oid' },
          { name: 'parameters', shape: 'raw', optional: true },
        ],
      },
    },
    { name: 'key', shape: 'bytes' },
  ],
};

const dsa: StructShape = {
  name: 'DSAKeyFormat',
  fields: [
    { name: 'version', shape: 'int' },
    ...['prime', 'order', 'generator', 'value', 'secret'].map((name) => ({ name, shape: 'big' as const })),
  ],
};

function parsePkcs8(bytes: Uint8Array, fuel: Fuel): PrivateKey {
  const { algorithm, key } = unmarshalKey(bytes, pkcs8);
  const { oid, parameters } = algorithm as UnmarshaledStruct;
  const inner = key as Uint8Array;
  const curve = parameters === null ? null : unmarshalOid(parameters as Uint8Array);
  switch (oid) {
    case keyOids.rsa:
      return explained('x509: failed to parse RSA private key embedded in PKCS#8: ', () => parsePkcs1(inner, fuel));
    case keyOids.ecdsa:
      return explained('x509: failed to parse EC private key embedded in PKCS#8: ', () => parseSec1(inner, curve));
    case keyOids.ed25519:
      return { kind: 'ed25519', seed: parseSeed(inner, 'Ed25519', parameters !== null) };
    case keyOids.x25519:
      return { kind: 'x25519', seed: parseSeed(inner, 'X25519', parameters !== null) };
    default:
      throw new GoError(`x509: PKCS#8 wrapping contained private key with unknown algorithm: ${oid as string}`);
  }
}

function parseSeed(bytes: Uint8Array, name: 'Ed25519' | 'X25519', parameters: boolean): Uint8Array {
  if (parameters) throw new GoError(`x509: invalid ${name} private key parameters`);
  const seed = explained(`x509: invalid ${name} private key: `, () => unmarshal(bytes, 'bytes').value) as Uint8Array;
  if (seed.length === 32) return seed;
  throw new GoError(
    name === 'X25519'
      ? 'crypto/ecdh: invalid private key size'
      : `x509: invalid Ed25519 private key length: ${seed.length}`,
  );
}

function parsePkcs1(bytes: Uint8Array, fuel: Fuel): RsaKey {
  const found = unmarshalKey(bytes, pkcs1, { whole: true });
  const { version, modulus, exponent, secret, p, q } = found as { readonly [field: string]: bigint };
  const { dp, dq, coefficient } = found as { readonly [field: string]: bigint | null };
  const more = ((found['more'] ?? []) as readonly UnmarshaledStruct[]).map(({ prime }) => prime as bigint);
  if (version! > 1n) throw new GoError('x509: unsupported private key version');
  // The public exponent is looked at with the rest.
  if ([modulus, secret, p, q, dp ?? 1n, dq ?? 1n, coefficient ?? 1n].some((number) => number! <= 0n)) {
    throw new GoError('x509: private key contains zero or negative value');
  }
  if (more.some((prime) => prime <= 0n)) throw new GoError('x509: private key contains zero or negative prime');
  return checkedRsaKey(
    {
      modulus: modulus!,
      exponent: exponent!,
      secret: secret!,
      primes: [p!, q!, ...more],
      exponents: [dp ?? null, dq ?? null],
      coefficient: coefficient ?? null,
    },
    fuel,
  );
}

/** `outer`: the OID of the curve as PKCS #8 says it, which counts more. */
function parseSec1(bytes: Uint8Array, outer: string | null = null): EcdsaKey {
  const { version, secret, curve: inner } = unmarshalKey(bytes, sec1);
  if (version !== 1n) throw new GoError(`x509: unknown EC private key version ${version as bigint}`);
  const curve = curves.find(({ oid }) => oid === (outer ?? inner));
  if (curve === undefined) throw new GoError('x509: unknown elliptic curve');
  const fitted = fitSecret(secret as Uint8Array, curve);
  return { kind: 'ecdsa', curve, secret: fitted, point: pointOf(curve, fitted) };
}

/** With as many zeros in front as the curve asks for. */
function fitSecret(secret: Uint8Array, { size }: Curve): Uint8Array {
  const surplus = Math.max(0, secret.length - size);
  if (secret.subarray(0, surplus).some((byte) => byte !== 0)) throw new GoError('x509: invalid private key length');
  const fitted = new Uint8Array(size);
  fitted.set(secret.subarray(surplus), size - (secret.length - surplus));
  return fitted;
}

function parseDsa(bytes: Uint8Array): PrivateKey {
  const { prime, order, generator, value, secret } = unmarshal(bytes, dsa).value as {
    readonly [field: string]: bigint;
  };
  return { kind: 'dsa', prime: prime!, order: order!, generator: generator!, value: value!, secret: secret! };
}

/** Says of one of the other forms what it is. `whole`: nothing may follow. */
function unmarshalKey(
  bytes: Uint8Array,
  shape: StructShape,
  options: { readonly whole?: boolean } = {},
): UnmarshaledStruct {
  try {
    const { value, end } = unmarshal(bytes, shape);
    if (!options.whole || end === bytes.length) return value as UnmarshaledStruct;
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    const others = [
      [sec1, 'ParseECPrivateKey'],
      [pkcs8, 'ParsePKCS8PrivateKey'],
      [pkcs1, 'ParsePKCS1PrivateKey'],
    ] as const;
    const other = others.find(([form]) => form !== shape && hasShape(bytes, form));
    if (other !== undefined) {
      throw new GoError(`x509: failed to parse private key (use ${other[1]} instead for this key format)`);
    }
    throw new GoError(`${shape === sec1 ? 'x509: failed to parse EC private key: ' : ''}${error.message}`);
  }
  throw new GoError('asn1: syntax error: trailing data');
}
