import { parseAddress } from '../../../go/ip.ts';
import { sprint } from '../../../go/fmt.ts';
import { fromBytes } from '../../../go/strings.ts';
import { GoError, type Run, Slice, Struct, type Value, itemsOf } from '../../../go/value.ts';
import { type TemplateFunction, certificateType, define } from '../function.ts';
import { decodeBase64 } from './encoding.ts';
import { decodePem, parsePrivateKey } from './pem.ts';
import { ecdsaKey, ed25519Key } from './private-key.ts';

const result = '(sprig.certificate, error)';
const names = '[]interface {}, []interface {}';

/**
 * Keys and certificates. Their arguments are checked as upstream checks them, with its errors; what would need an RSA or
 * DSA key, or sign a certificate, ends with `not supported yet`.
 */
export const certificateFunctions: readonly TemplateFunction[] = [
  define('genPrivateKey kind', 'func(string) string', 'A new private key: rsa, dsa, ecdsa or ed25519.', ([kind], run) =>
    privateKey(kind as string, run),
  ),
  define(
    'buildCustomCert certificate key',
    `func(string, string) ${result}`,
    'A certificate and its key, both given in base 64.',
    ([cert, key]) => custom(cert as string, key as string),
  ),
  define('genCA name days', `func(string, int) ${result}`, 'A new certificate authority.', () => unsupported('genCA')),
  define(
    'genCAWithKey name days key',
    `func(string, int, string) ${result}`,
    'A new certificate authority with that private key.',
    ([, , key]) => {
      parsedKey(key as string);
      return unsupported('genCAWithKey');
    },
  ),
  define(
    'genSelfSignedCert name addresses hosts days',
    `func(string, ${names}, int) ${result}`,
    'A new certificate that signs itself.',
    ([, addresses, hosts]) => {
      checkNames(addresses!, hosts!);
      return unsupported('genSelfSignedCert');
    },
  ),
  define(
    'genSelfSignedCertWithKey name addresses hosts days key',
    `func(string, ${names}, int, string) ${result}`,
    'A new certificate with that private key, which signs itself.',
    ([, addresses, hosts, , key]) => {
      parsedKey(key as string);
      checkNames(addresses!, hosts!);
      return unsupported('genSelfSignedCertWithKey');
    },
  ),
  define(
    'genSignedCert name addresses hosts days authority',
    `func(string, ${names}, int, sprig.certificate) ${result}`,
    'A new certificate, signed by the authority.',
    ([, , , , authority]) => {
      checkAuthority(authority as Struct);
      return unsupported('genSignedCert');
    },
  ),
  define(
    'genSignedCertWithKey name addresses hosts days authority key',
    `func(string, ${names}, int, sprig.certificate, string) ${result}`,
    'A new certificate with that private key, signed by the authority.',
    ([, , , , authority, key]) => {
      parsedKey(key as string);
      checkAuthority(authority as Struct);
      return unsupported('genSignedCertWithKey');
    },
  ),
];

function unsupported(name: string): never {
  throw new GoError(`not supported yet: ${name} (it makes a key or certificate; here nothing can sign one)`);
}

function privateKey(kind: string, run: Run): Value {
  switch (kind) {
    case 'ecdsa':
      return ecdsaKey(run.sources.random(48));
    case 'ed25519':
      return ed25519Key(run.sources.random(32));
    case '':
    case 'rsa':
    case 'dsa':
      return unsupported('genPrivateKey');
    default:
      return `Unknown type ${kind}`;
  }
}

function parsedKey(pem: string): void {
  const complaint = parsePrivateKey(pem);
  if (complaint !== null) throw new GoError(`parsing private key: ${complaint}`);
}

function custom(certificate: string, key: string): Value {
  const cert = decoded(certificate, 'certificate');
  const keyText = decoded(key, 'private key');
  const block = decodePem(cert);
  if (block === null) throw new GoError('unable to decode certificate');
  if (!isSequence(decodeBase64(block.body))) {
    throw new GoError('error parsing certificate: decodedCert.Bytes: x509: malformed certificate');
  }
  const complaint = parsePrivateKey(keyText);
  if (complaint !== null) throw new GoError(`error parsing private key: ${complaint}`);
  return new Struct(certificateType, [cert, keyText]);
}

/** True for one element of DER that holds others: all that is asked of a certificate here. */
function isSequence(bytes: Uint8Array): boolean {
  const size = bytes[1] ?? 0;
  const extra = size < 0x80 ? 0 : size - 0x80;
  let length = extra === 0 ? size : 0;
  for (const byte of bytes.subarray(2, 2 + extra)) length = length * 256 + byte;
  return bytes[0] === 0x30 && length > 0 && bytes.length === 2 + extra + length;
}

function decoded(text: string, what: string): string {
  try {
    return fromBytes(decodeBase64(text));
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`unable to decode base64 ${what}`);
    throw error;
  }
}

function checkAuthority(authority: Struct): void {
  if (decodePem(authority.fields[0] as string) === null) throw new GoError('unable to decode certificate');
}

function checkNames(addresses: Value, hosts: Value): void {
  for (const address of listOf(addresses)) {
    if (typeof address !== 'string') throw new GoError(`error parsing ip: ${sprint([address])} is not a string`);
    if ('error' in parseAddress(address)) throw new GoError(`error parsing ip: ${address}`);
  }
  for (const host of listOf(hosts)) {
    if (typeof host !== 'string') {
      throw new GoError(`error processing alternate dns name: ${sprint([host])} is not a string`);
    }
  }
}

function listOf(value: Value): readonly Value[] {
  return value instanceof Slice && value.items === null ? [] : (itemsOf(value) ?? []);
}
