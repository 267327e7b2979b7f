import { parseAddress } from '../../../../go/ip.ts';
import { sprint } from '../../../../go/fmt.ts';
import { fromBytes } from '../../../../go/strings.ts';
import { byteText } from '../../../../go/byte-string.ts';
import { GoError, type Run, Slice, Struct, type Value, itemsOf } from '../../../../go/value.ts';
import { certificateType } from '../../function.ts';
import { decodeBase64 } from '../encoding.ts';
import { explained } from './explained.ts';
import { type Issuer, createCertificate } from './certificate.ts';
import { parseCertificate } from './parse-certificate.ts';
import { parsePrivateKey } from './parse-private-key.ts';
import { decodePem } from './pem.ts';
import { type PrivateKey, encodePrivateKey, generateKey } from './private-key.ts';
import { generateRsaKey } from './rsa.ts';

/** What sprig's functions of these names answer for their arguments. */
export function genPrivateKey([kind]: readonly Value[], run: Run): string {
  const key = generateKey(kind as string, run);
  return key === null ? `Unknown type ${kind as string}` : encodePrivateKey(key);
}

export function genCA([name, days]: readonly Value[], run: Run): Struct {
  return authority(name, days, newKey, run);
}

export function genCAWithKey([name, days, key]: readonly Value[], run: Run): Struct {
  return authority(name, days, givenKey(key, run), run);
}

export function genSelfSignedCert(named: readonly Value[], run: Run): Struct {
  return signed(named, newKey, run);
}

export function genSelfSignedCertWithKey(named: readonly Value[], run: Run): Struct {
  return signed(named, givenKey(named[4], run), run);
}

export function genSignedCert(named: readonly Value[], run: Run): Struct {
  return signed(named, newKey, run, issuerOf(named[4] as Struct, run));
}

export function genSignedCertWithKey(named: readonly Value[], run: Run): Struct {
  const key = givenKey(named[5], run);
  return signed(named, key, run, issuerOf(named[4] as Struct, run));
}

export function buildCustomCert([certificate, key]: readonly Value[], run: Run): Struct {
  const cert = decoded(certificate as string, 'certificate');
  const keyText = decoded(key as string, 'private key');
  const block = decodePem(cert);
  if (block === null) throw new GoError('unable to decode certificate');
  explained('error parsing certificate: decodedCert.Bytes: ', () => parseCertificate(block.bytes));
  explained('error parsing private key: ', () => parsePrivateKey(keyText, run.fuel));
  return new Struct(certificateType, [cert, keyText]);
}

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

function decoded(text: string, what: string): string {
  try {
    return fromBytes(decodeBase64(text));
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`unable to decode base64 ${what}`);
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
