import fc, { type Arbitrary } from 'fast-check';

/**
 * Pipelines around the functions of templates that read what no argument says: the clock, which stands still on both sides;
 * the environment, which both have; and chance, of which only the shape of what was made can be compared.
 */
export function outsideTexts(): Arbitrary<string> {
  return fc.oneof(
    { weight: 30, arbitrary: times },
    { weight: 20, arbitrary: environments },
    { weight: 30, arbitrary: random },
    { weight: 20, arbitrary: encrypted },
    { weight: 30, arbitrary: certificates },
    // A hash that is meant to take long.
    { weight: 1, arbitrary: passwords },
  );
}

const counts = fc.constantFrom(0, 1, 2, 7, 40);
const texts = fc.constantFrom('', 'a', 'é😀', 'hello world', 'b'.repeat(15), 'b'.repeat(16), 'b'.repeat(72));
const keys = fc.constantFrom('', 'k', 'k'.repeat(32), 'é'.repeat(40));

const times = fc.oneof(
  fc.constantFrom(
    'ago now',
    'now | unixEpoch',
    'now | date "Jan _2 2006 15:04:05.000 MST"',
    'now | htmlDate',
    'dateInZone "2006-01-02T15:04:05Z07:00" now "Asia/Kolkata"',
    'now.Location',
    '(now.Sub now).Hours',
    'durationRound (now.AddDate -1 0 0)',
    'now.Equal now.UTC',
  ),
  fc.integer({ min: -40_000, max: 40_000 }).map((hours) => `ago (dateModify "${hours}h" now.UTC)`),
  fc.integer({ min: -40_000, max: 40_000 }).map((hours) => `durationRound (dateModify "${hours}h" now.UTC)`),
  fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((at) => `ago ${at}`),
  fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((at) => `date "Mon 2006-01-02 15:04 MST -07" ${at}`),
  fc
    .bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n })
    .chain((at) =>
      fc.constantFrom('ago', 'htmlDate', 'date "2006-01-02 15:04:05 Mon MST"').map((name) => `${name} (int64 "${at}")`),
    ),
);

const environments = fc.oneof(
  fc.constantFrom('POD', 'EMPTY', 'MISSING', '', 'pod').map((name) => `env "${name}"`),
  fc
    .array(
      fc.constantFrom('$', '$POD', '${POD}', '${', '}', '{}', '$$', '$1', '$*', 'POD', ' ', '-', '_', 'é', '$MISSING'),
      { maxLength: 6 },
    )
    .map((parts) => `expandenv "${parts.join('')}"`),
);

const random = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.entries(alphabets())), counts)
    .map(([[name, alphabet], count]) => `regexMatch \`^${alphabet}{${count}}$\` (${name} ${count})`),
  counts.map((count) => `randBytes ${count} | b64dec | len`),
  fc.constantFrom('randBytes -1', 'randAlpha -1', 'randInt 5 5', 'randInt 5 4', 'randInt 7 8', 'randInt -3 -2'),
  texts.map((text) => `shuffle "${text}" | splitList "" | sortAlpha | join ""`),
  fc.constantFrom('regexMatch "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" uuidv4'),
  fc.constantFrom('getHostByName ""', 'htpasswd "a:b" "c"', `bcrypt "${'b'.repeat(73)}"`),
);

function alphabets(): Record<string, string> {
  return { randAlphaNum: '[A-Za-z0-9]', randAlpha: '[A-Za-z]', randAscii: '[ -~]', randNumeric: '[0-9]' };
}

const encrypted = fc.oneof(
  fc.tuple(keys, texts).map(([key, text]) => `decryptAES "${key}" (encryptAES "${key}" "${text}")`),
  fc.tuple(keys, texts).map(([key, text]) => `encryptAES "${key}" "${text}" | b64dec | len`),
  fc
    .tuple(keys, fc.uint8Array({ maxLength: 50 }), fc.boolean())
    .map(
      ([key, bytes, isWhole]) => `decryptAES "${key}" "${Buffer.from(bytes).toString('base64')}${isWhole ? '' : 'A'}"`,
    ),
  fc
    .tuple(keys, fc.uint8Array({ minLength: 32, maxLength: 32 }))
    .map(([key, bytes]) => `decryptAES "${key}" "${Buffer.from(bytes).toString('base64')}"`),
);

const ed25519 =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEICmNwtaLBlS3zNHkjoRBg0z6NB22k9R1Sv4CdakWG+XV\n-----END PRIVATE KEY-----\n';
const ecdsa =
  '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxUHu3o+QCnh/kqmm\ni/OH79lvUfz4SnLk1bChbiGGe8mhRANCAARi1EX0dY8WOVAUWfvKZAszmJUXFgCe\nMPCHFsFQDN2jpW/4DoIeaQgq2IBYyj/3js6kHz7rj10gVTx4U1Qa/Iz9\n-----END PRIVATE KEY-----\n';

/** A key in quotes, whole or with a piece cut out. */
const privateKeys = fc
  .tuple(fc.constantFrom(ed25519, ecdsa), fc.oneof(fc.constant(0), fc.nat({ max: 40 })), fc.nat({ max: 240 }))
  .map(([key, length, at]) => `\`${key.slice(0, at)}${key.slice(at + length)}\``);
const days = fc.constantFrom('0', '1', '-1', '365', '9223372036854775807', '200000');
const names = fc.constantFrom('""', '"ca"', '"é"', '"a,b=c"');
const addresses = fc.constantFrom(
  'nil',
  '(list)',
  '(list "10.0.0.1" "::1")',
  '(list "x")',
  '(list 1)',
  '(list "1.2.3.4%a")',
);
const hosts = fc.constantFrom(
  'nil',
  '(list "a.example")',
  '(list "é.example")',
  '(list "")',
  '(list 1.5)',
  '(list "*.x")',
);

/** Keys and certificates: what is said of the arguments, the given key again, and that a certificate was made. */
const certificates = fc.oneof(
  fc.tuple(names, days, privateKeys).map(([name, count, key]) => made(`genCAWithKey ${name} ${count} ${key}`)),
  fc
    .tuple(names, addresses, hosts, days, privateKeys)
    .map((parts) => made(`genSelfSignedCertWithKey ${parts.join(' ')}`)),
  fc
    .tuple(names, addresses, hosts, days, privateKeys, privateKeys)
    .map(([name, ips, dns, count, key, own]) =>
      made(`genSignedCertWithKey ${name} ${ips} ${dns} ${count} (genCAWithKey "ca" 10 ${key}) ${own}`),
    ),
  privateKeys.map((key) => made(`buildCustomCert ((genCAWithKey "ca" 10 ${key}).Cert | b64enc) (${key} | b64enc)`)),
  privateKeys.map((key) => made(`buildCustomCert (${key} | b64enc) "x"`)),
  fc.constantFrom('ed25519', 'ecdsa', 'x', '').map((kind) => bodiless(`(genPrivateKey "${kind}")`)),
);

function made(call: string): string {
  return `with (${call}) }}{{ .Key }}{{ ${bodiless('.Cert')} }}{{ end`;
}

/** A PEM text with one word for its lines. */
function bodiless(text: string): string {
  return `regexReplaceAll "[A-Za-z0-9+/=]{20,}\\n([A-Za-z0-9+/=]+\\n)*" ${text} "lines\\n"`;
}

const passwords = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('0', '1', '4294967295'),
      fc.constantFrom('maximum', 'long', 'medium', 'short', 'basic', 'pin', 'none'),
      fc.tuple(keys, texts, texts),
    )
    .map(
      ([counter, kind, [password, user, site]]) =>
        `derivePassword ${counter} "${kind}" "${password}" "${user}" "${site}"`,
    ),
  keys.map((password) => `bcrypt "${password.slice(0, 30)}" | regexMatch \`^\\$2a\\$10\\$[./A-Za-z0-9]{53}$\``),
  fc.constantFrom('htpasswd "me" "secret" | regexMatch `^me:\\$2a\\$10\\$[./A-Za-z0-9]{53}$`'),
);
