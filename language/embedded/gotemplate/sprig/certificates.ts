import { parseAddress } from '../../../go/ip.ts';
import { sprint } from '../../../go/fmt.ts';
import { fromBytes } from '../../../go/strings.ts';
import { byteText } from '../../../go/byte-string.ts';
import { GoError, type Run, Slice, Struct, type Value, itemsOf } from '../../../go/value.ts';
import { type TemplateFunction, certificateType, define } from '../function.ts';
import { decodeBase64 } from './encoding.ts';
import { type Issuer, createCertificate } from './x509/certificate.ts';
import { parseCertificate } from './x509/parse-certificate.ts';
import { parsePrivateKey } from './x509/parse-private-key.ts';
import { decodePem } from './x509/pem.ts';
import { type PrivateKey, encodePrivateKey, generateKey } from './x509/private-key.ts';
import { generateRsaKey } from './x509/rsa.ts';

const result = '(sprig.certificate, error)';
const names = '[]interface {}, []interface {}';

/** Keys and certificates, made of the random bytes and by the clock of the caller. */
export const certificateFunctions: readonly TemplateFunction[] = [
  define(
    'genPrivateKey kind',
    'func(string) string',
    'A new private key: rsa, dsa, ecdsa or ed25519.',
    ([kind], run) => {
      const key = generateKey(kind as string, run);
      return key === null ? `Unknown type ${kind as string}` : encodePrivateKey(key);
    },
  ),
  define(
    'buildCustomCert certificate key',
    `func(string, string) ${result}`,
    'A certificate and its key, both given in base 64.',
    ([cert, key], run) => custom(cert as string, key as string, run),
  ),
  define('genCA name days', `func(string, int) ${result}`, 'A new certificate authority.', ([name, days], run) =>
    authority(name, days, newKey, run),
  ),
  define(
    'genCAWithKey name days key',
    `func(string, int, string) ${result}`,
    'A new certificate authority with that private key.',
    ([name, days, key], run) => authority(name, days, givenKey(key, run), run),
  ),
  define(
    'genSelfSignedCert name addresses hosts days',
    `func(string, ${names}, int) ${result}`,
    'A new certificate that signs itself.',
    (named, run) => signed(named, newKey, run),
  ),
  define(
    'genSelfSignedCertWithKey name addresses hosts days key',
    `func(string, ${names}, int, string) ${result}`,
    'A new certificate with that private key, which signs itself.',
    (named, run) => signed(named, givenKey(named[4], run), run),
  ),
  define(
    'genSignedCert name addresses hosts days authority',
    `func(string, ${names}, int, sprig.certificate) ${result}`,
    'A new certificate, signed by the authority.',
    (named, run) => signed(named, newKey, run, issuerOf(named[4] as Struct, run)),
  ),
  define(
    'genSignedCertWithKey name addresses hosts days authority key',
    `func(string, ${names}, int, sprig.certificate, string) ${result}`,
    'A new certificate with that private key, signed by the authority.',
    (named, run) => {
      const key = givenKey(named[5], run);
      return signed(named, key, run, issuerOf(named[4] as Struct, run));
    },
  ),
];

/** Where a key comes from; asked only when all else is right, for a new one takes long. */
type KeySource = (run: Run) => PrivateKey;

const newKey: KeySource = (run) => generateRsaKey(2048, run);

/** The key in that text, read at once. */
function givenKey(text: Value | undefined, run: Run): KeySource {
  const key = explained('parsing private key: ', () => parsePrivateKey(text as string, run.fuel));
  return () => key;
}

function authority(name: Value | undefined, days: Value | undefined, source: KeySource, run: Run): Struct {
  const key = source(run);
  const request = { name: name as string, days: days as bigint, addresses: [], hosts: [], authority: true, key };
  return certified(key, () => createCertificate(request, run));
}

function signed(named: readonly Value[], source: KeySource, run: Run, issuer?: Issuer): Struct {
  const [name, first, second, days] = named as readonly [string, Value, Value, bigint];
  const addresses = addressesOf(first);
  const hosts = hostsOf(second);
  const key = source(run);
  const request = { name, days, addresses, hosts, authority: false, key };
  return certified(key, () => createCertificate(request, run, issuer));
}

function certified(key: PrivateKey, create: () => string): Struct {
  const certificate = explained('error creating certificate: ', create);
  return new Struct(certificateType, [certificate, encodePrivateKey(key)]);
}

function issuerOf(authority: Struct, run: Run): Issuer {
  const [cert, key] = authority.fields as readonly [string, string];
  const block = decodePem(cert);
  if (block === null) throw new GoError('unable to decode certificate');
  return {
    certificate: explained('error parsing certificate: decodedSignerCert.Bytes: ', () => parseCertificate(block.bytes)),
    key: explained('error parsing private key: ', () => parsePrivateKey(key, run.fuel)),
  };
}

function custom(certificate: string, key: string, run: Run): Struct {
  const cert = decoded(certificate, 'certificate');
  const keyText = decoded(key, 'private key');
  const block = decodePem(cert);
  if (block === null) throw new GoError('unable to decode certificate');
  explained('error parsing certificate: decodedCert.Bytes: ', () => parseCertificate(block.bytes));
  explained('error parsing private key: ', () => parsePrivateKey(keyText, run.fuel));
  return new Struct(certificateType, [cert, keyText]);
}

function decoded(text: string, what: string): string {
  try {
    return fromBytes(decodeBase64(text));
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`unable to decode base64 ${what}`);
    throw error;
  }
}

/** The error with words before it. */
function explained<T>(words: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoError) throw new GoError(words + error.message);
    throw error;
  }
}

/** What `net.ParseIP` makes of each, those of version 4 in 4 bytes. */
function addressesOf(list: Value): Uint8Array[] {
  return listOf(list).map((item) => {
    if (typeof item !== 'string') throw new GoError(`error parsing ip: ${sprint([item])} is not a string`);
    const address = parseAddress(byteText(item));
    if ('error' in address || address.zone !== '') throw new GoError(`error parsing ip: ${item}`);
    const mapped = address.bytes.length === 16 && address.bytes.slice(0, 12).join() === '0,0,0,0,0,0,0,0,0,0,255,255';
    return Uint8Array.from(mapped ? address.bytes.slice(12) : address.bytes);
  });
}

function hostsOf(list: Value): string[] {
  return listOf(list).map((item) => {
    if (typeof item === 'string') return item;
    throw new GoError(`error processing alternate dns name: ${sprint([item])} is not a string`);
  });
}

function listOf(value: Value): readonly Value[] {
  return value instanceof Slice && value.items === null ? [] : (itemsOf(value) ?? []);
}
