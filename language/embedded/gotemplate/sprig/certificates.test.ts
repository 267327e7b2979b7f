import { X509Certificate, createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Fuel } from '../../fuel.ts';
import { type Sources, fixedSources } from '../../../go/sources.ts';
import { evaluate } from '../evaluate.ts';
import { templateFunctions } from '../functions.ts';
import { parse } from '../parse.ts';

/** Bytes that are the same in every run (with 1 primes are found soon), and a clock that stands at the leap day of 2024. */
function seeded(seed: string): Sources {
  let count = 0;
  const block = () => createHash('sha512').update(`${seed}${count++}`).digest();
  return {
    ...fixedSources,
    now: () => BigInt(Date.UTC(2024, 1, 29, 12, 30, 15, 999)) * 1_000_000n,
    random: (size) => {
      const blocks = Array.from({ length: Math.ceil(size / 64) }, block);
      return Uint8Array.from(Buffer.concat(blocks).subarray(0, size));
    },
  };
}

function render(source: string, fuel = new Fuel()): string {
  const answer = evaluate(parse(source, templateFunctions).value, new Map(), { sources: seeded('1'), fuel });
  return 'text' in answer ? answer.text : answer.error;
}

/** What the function answered as its error. */
function failure(source: string): string {
  return /: error calling \w+: (.*)$/s.exec(render(source))?.[1] ?? render(source);
}

const quoted = (text: string) => JSON.stringify(text);

/** The parts of what comes out, between bars. */
function parts(source: string): string[] {
  return render(source).split('|');
}

describe('a certificate and its authority', () => {
  let authority: X509Certificate;
  let certificate: X509Certificate;
  let keys: readonly string[];

  beforeAll(() => {
    const [ca, caKey, cert, key] = parts(
      `{{ $ca := genCA "the authority" 365 }}
       {{- $c := genSignedCert "ex*mple" (list "10.0.0.1" "::1" "::ffff:1.2.3.4") (list "a.b" "*.c") 30 $ca }}
       {{- $ca.Cert }}|{{ $ca.Key }}|{{ $c.Cert }}|{{ $c.Key }}`,
    );
    authority = new X509Certificate(ca!);
    certificate = new X509Certificate(cert!);
    keys = [caKey!, key!];
  });

  test('verify', () => {
    expect(authority.verify(authority.publicKey)).toBe(true);
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.checkIssued(authority)).toBe(true);
    expect(authority.checkPrivateKey(createPrivateKey(keys[0]!))).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(keys[1]!))).toBe(true);
    expect(createPrivateKey(keys[1]!).asymmetricKeyDetails).toEqual({ modulusLength: 2048, publicExponent: 65537n });
  });

  test('say what was asked for', () => {
    expect([authority.ca, certificate.ca]).toEqual([true, false]);
    expect([authority.subject, certificate.issuer]).toEqual(['CN=the authority', 'CN=the authority']);
    expect(certificate.subject).toBe('CN=ex*mple');
    expect(certificate.subjectAltName).toBe(
      'DNS:a.b, DNS:*.c, IP Address:10.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:1.2.3.4',
    );
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect([certificate.validFrom, certificate.validTo]).toEqual([
      'Feb 29 12:30:15 2024 GMT',
      'Mar 30 12:30:15 2024 GMT',
    ]);
    expect(authority.serialNumber).toMatch(/^[\dA-F]{20,32}$/);
    expect(authority.serialNumber).not.toBe(certificate.serialNumber);
  });

  test('are taken over', () => {
    const [cert, key] = [authority.toString(), keys[0]!].map(quoted);
    expect(render(`{{ $c := buildCustomCert (b64enc ${cert}) (b64enc ${key}) }}{{ $c.Cert }}{{ $c.Key }}`)).toBe(
      authority.toString() + keys[0],
    );
  });

  test('with the key of another', () => {
    const pem = quoted(authority.toString());
    expect(
      failure(`{{ genSignedCert "x" nil nil 1 (buildCustomCert (b64enc ${pem}) (b64enc ${quoted(keys[1]!)})) }}`),
    ).toBe("error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
  });
});

const rsa1024 = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;

describe.each([
  ['RSA in PKCS #1', rsa1024.export({ format: 'pem', type: 'pkcs1' })],
  ['RSA in PKCS #8', rsa1024.export({ format: 'pem', type: 'pkcs8' })],
  ...['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'].flatMap((namedCurve) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    return [
      [`${namedCurve} in SEC 1`, privateKey.export({ format: 'pem', type: 'sec1' })],
      [`${namedCurve} in PKCS #8`, privateKey.export({ format: 'pem', type: 'pkcs8' })],
    ] as const;
  }),
  ['Ed25519', generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })],
] as const)('a given key: %s', (_, pem) => {
  test('signs itself and others', () => {
    const [own, key, ca, leaf] = parts(
      `{{ $k := ${quoted(pem as string)} }}{{ $s := genSelfSignedCertWithKey "" (list "1.2.3.4") nil -1 $k }}
       {{- $ca := genCAWithKey "ca" 1 $k }}{{ $s.Cert }}|{{ $s.Key }}|{{ $ca.Cert }}|
       {{- (genSignedCertWithKey "leaf" nil (list "a") 40000 $ca $k).Cert }}`,
    );
    const publicKey = createPublicKey(pem);
    for (const text of [own!, ca!, leaf!]) expect(new X509Certificate(text).verify(publicKey)).toBe(true);
    expect(createPublicKey(key!).equals(publicKey)).toBe(true);
    expect(new X509Certificate(own!).validTo).toBe('Feb 28 12:30:15 2024 GMT');
    expect(new X509Certificate(leaf!).validTo).toBe('Sep  5 12:30:15 2133 GMT');
  });
});

test('a certificate for any number of hosts', () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const text = render(
    `{{ $hosts := concat (splitList "," (trimSuffix "," (repeat 200000 "a,"))) }}
     {{- (genSelfSignedCertWithKey "x" nil $hosts 1 ${quoted(key as string)}).Cert }}`,
  );
  expect(new X509Certificate(text).verify(createPublicKey(key))).toBe(true);
});

test.each(['dsa', 'rsa'])(
  'genPrivateKey %s makes a key that others read',
  (kind) => {
    const key = render(`{{ genPrivateKey "${kind}" }}`);
    expect(key).toMatch(kind === 'dsa' ? /^-----BEGIN DSA PRIVATE KEY-----\n/ : /^-----BEGIN RSA PRIVATE KEY-----\n/);
    expect(createPrivateKey(key).asymmetricKeyDetails).toEqual(
      kind === 'dsa' ? { modulusLength: 2048, divisorLength: 256 } : { modulusLength: 4096, publicExponent: 65537n },
    );
  },
  30_000,
);

test('without any randomness keys still end', () => {
  for (const fill of [0, 255]) {
    const sources = { ...fixedSources, random: (size: number) => new Uint8Array(size).fill(fill) };
    const answer = evaluate(parse('{{ (genCA "x" 1).Key }}', templateFunctions).value, new Map(), { sources });
    expect('text' in answer && createPrivateKey(answer.text).asymmetricKeyType).toBe('rsa');
  }
});

test('many keys are too much', () => {
  expect(
    render('{{ range 1000 }}{{ genPrivateKey "rsa" }}{{ end }}', new Fuel({ steps: 500_000, bytes: 1 << 20 })),
  ).toBe('the evaluation was stopped: it took too many steps');
});
