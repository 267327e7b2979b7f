import { equalBytes } from '@noble/curves/utils.js';
import { quote } from '../../../../go/strconv-quote.ts';
import { GoError } from '../../../../go/value.ts';
import { context, tags } from './der.ts';
import { DerReader } from './der-reader.ts';
import { type Extension, checkExtension } from './extension.ts';
import { checkName } from './name.ts';
import { parsePublicKey } from './parse-public-key.ts';

/** What signing needs of the certificate of the one who signs. */
export interface ParsedCertificate {
  /** The SEQUENCE of its name. */
  readonly subject: Uint8Array;
  /** The SEQUENCE of its public key; `null`: of a kind that x509 does not know. */
  readonly publicKey: Uint8Array | null;
  readonly subjectKeyId: Uint8Array | null;
}

/** `x509.ParseCertificate` of DER, with its errors. */
export function parseCertificate(bytes: Uint8Array): ParsedCertificate {
  const all = new DerReader(bytes).element(tags.sequence) ?? malformed('certificate');
  const certificate = new DerReader(all.content);
  const body = certificate.enter(tags.sequence) ?? malformed('tbs certificate');
  const version = readVersion(body);
  const serial = body.integer() ?? malformed('serial number');
  if (serial < 0n) throw new GoError('x509: negative serial number');
  checkAlgorithm(body, certificate);
  readName(body);
  checkValidity(body.enter(tags.sequence) ?? malformed('validity'));
  const subject = readName(body);
  const publicKey = parsePublicKey(body.enter(tags.sequence) ?? malformed('spki'));
  const extensions = version < 2n ? [] : readTail(body, version);
  if (certificate.bits() === null) malformed('signature');
  if (all.whole.length < bytes.length) throw new GoError('x509: trailing data');
  const keyId = extensions.find(({ id }) => id === '2.5.29.14')?.value;
  const subjectKeyId = keyId && new DerReader(keyId).read(tags.octetString);
  return { subject, publicKey, subjectKeyId: subjectKeyId && subjectKeyId.length > 0 ? subjectKeyId : null };
}

function malformed(what: string): never {
  throw new GoError(`x509: malformed ${what}`);
}

/** One more than what is written. */
function readVersion(body: DerReader): bigint {
  const written = body.enterOptional(context(0, { constructed: true }));
  if (written === undefined) return 1n;
  const version = written?.integer() ?? malformed('version');
  if (!written!.empty || version < 0n || version >= 1n << 63n) malformed('version');
  if (version > 2n) throw new GoError('x509: invalid version');
  return version + 1n;
}

function checkAlgorithm(body: DerReader, certificate: DerReader): void {
  const inner = body.read(tags.sequence) ?? malformed('signature algorithm identifier');
  const outer = certificate.read(tags.sequence) ?? malformed('algorithm identifier');
  if (!equalBytes(inner, outer)) {
    throw new GoError("x509: inner and outer signature algorithm identifiers don't match");
  }
  const reader = new DerReader(inner);
  if (reader.oid() === null) malformed('OID');
  if (!reader.empty && reader.any() === null) malformed('parameters');
}

function readName(body: DerReader): Uint8Array {
  const name = body.element(tags.sequence) ?? malformed('issuer');
  checkName(name.content);
  return name.whole;
}

function checkValidity(validity: DerReader): void {
  for (let i = 0; i < 2; i++) {
    if (validity.peek(tags.utcTime)) checkTime(validity, tags.utcTime, /^\d\d(\d{8}|\d{10})(Z|[+-]\d{4})$/, 'UTCTime');
    else if (validity.peek(tags.generalizedTime)) {
      checkTime(validity, tags.generalizedTime, /^\d{4}\d{10}(Z|[+-]\d{4})$/, 'GeneralizedTime');
    } else throw new GoError('x509: unsupported time format');
  }
}

function checkTime(validity: DerReader, tag: number, form: RegExp, name: string): void {
  const text = String.fromCharCode(...(validity.read(tag)?.subarray(0, 32) ?? []));
  const digits = /^\d*/.exec(text)![0];
  const [year, rest] =
    tag === tags.utcTime ? [`20${digits.slice(0, 2)}`, digits.slice(2)] : [digits.slice(0, 4), digits.slice(4)];
  const [month, day, hour, minute, second = '00'] = rest.match(/../g) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${iso}Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  if (!form.test(text) || !exists || /[+-](0000|2[5-9]|[3-9]|..[6-9])/.test(text)) malformed(name);
}

function readTail(body: DerReader, version: bigint): Extension[] {
  for (const [number, name] of [
    [1, 'issuerUniqueID'],
    [2, 'subjectUniqueID'],
  ] as const) {
    if (body.enterOptional(context(number)) === null) malformed(name);
  }
  if (version !== 3n) return [];
  const wrapper = body.enterOptional(context(3, { constructed: true }));
  if (wrapper === undefined) return [];
  const list = wrapper?.enter(tags.sequence) ?? malformed('extensions');
  const extensions: Extension[] = [];
  const seen = new Set<string>();
  while (!list.empty) {
    const extension = readExtension(list.enter(tags.sequence) ?? malformed('extension'));
    if (seen.has(extension.id)) {
      throw new GoError(`x509: certificate contains duplicate extension with OID ${quote(extension.id)}`);
    }
    seen.add(extension.id);
    extensions.push(extension);
  }
  extensions.forEach(checkExtension);
  return extensions;
}

function readExtension(reader: DerReader): Extension {
  const id = reader.oid() ?? malformed('extension OID field');
  const critical = reader.peek(tags.boolean) ? (reader.boolean() ?? malformed('extension critical field')) : false;
  return { id, critical, value: reader.read(tags.octetString) ?? malformed('extension value field') };
}
