import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Sources, fixedSources } from '../../../go/sources.ts';
import { fromPlain } from '../../../go/value.ts';
import { evaluate } from '../evaluate.ts';
import { templateFunctions } from '../functions.ts';
import { parse } from '../parse.ts';
import { bcryptHash } from './bcrypt.ts';
import { sprigFunctions } from './functions.ts';
import { outsideFunctions } from './outside.ts';

/** The FuncMap of sprig 3.3.0. */
const names = `
abbrev abbrevboth add add1 add1f addf adler32sum ago all any append atoi b32dec b32enc b64dec b64enc base bcrypt
biggest buildCustomCert camelcase cat ceil chunk clean coalesce compact concat contains date dateInZone
dateModify date_in_zone date_modify decryptAES deepCopy deepEqual default derivePassword dict dig dir div divf
duration durationRound empty encryptAES env expandenv ext fail first float64 floor fromJson genCA genCAWithKey
genPrivateKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey get getHostByName
has hasKey hasPrefix hasSuffix hello htmlDate htmlDateInZone htpasswd indent initial initials int int64 isAbs
join kebabcase keys kindIs kindOf last list lower max maxf merge mergeOverwrite min minf mod mul mulf mustAppend
mustChunk mustCompact mustDateModify mustDeepCopy mustFirst mustFromJson mustHas mustInitial mustLast mustMerge
mustMergeOverwrite mustPrepend mustPush mustRegexFind mustRegexFindAll mustRegexMatch mustRegexReplaceAll
mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse mustSlice mustToDate mustToJson mustToPrettyJson
mustToRawJson mustUniq mustWithout must_date_modify nindent nospace now omit osBase osClean osDir osExt osIsAbs
pick pluck plural prepend push quote randAlpha randAlphaNum randAscii randBytes randInt randNumeric regexFind
regexFindAll regexMatch regexQuoteMeta regexReplaceAll regexReplaceAllLiteral regexSplit repeat replace rest
reverse round semver semverCompare seq set sha1sum sha256sum sha512sum shuffle slice snakecase sortAlpha split
splitList splitn squote sub subf substr swapcase ternary title toDate toDecimal toJson toPrettyJson toRawJson
toString toStrings trim trimAll trimPrefix trimSuffix trimall trunc tuple typeIs typeIsLike typeOf uniq
unixEpoch unset until untilStep untitle upper urlJoin urlParse uuidv4 values without wrap wrapWith
`;

test('every function is there, once, and says what it does', () => {
  const wanted = names.trim().split(/\s+/);
  expect(wanted).toHaveLength(211);
  expect(sprigFunctions.map(({ name }) => name).sort()).toEqual(wanted.sort());
  for (const { usage, description, name } of sprigFunctions) {
    expect(usage.split(' ')[0]).toBe(name);
    expect(description).toMatch(/^[A-Z].*[.…]$/);
  }
  for (const name of outsideFunctions.keys()) expect(templateFunctions.has(name)).toBe(true);
});

const event = fromPlain({ l: [3, 1, 2], ls: ['b', 'a', 'c'], s: 'hello World', m: { k: 'v', x: { y: 1 } }, n: null });

function render(source: string, sources: Sources = fixedSources): string {
  const answer = evaluate(parse(source, templateFunctions).value, new Map([['Input', event]]), { sources });
  return 'text' in answer ? answer.text : answer.error;
}

// Found by comparing with the original; every line is its answer.
test.each([
  ['{{ slice .Input.l 0 4 }}', '[3 1 2 <nil>]'],
  ['{{ slice (slice .Input.l 1 2) 0 3 }}', '[1 2 <nil>]'],
  ['{{ slice (toStrings (list 1 nil 2)) 0 3 }}', '[1 2 ]'],
  ['{{ slice (until 9) 0 16 }}', '[0 1 2 3 4 5 6 7 8 0 0 0 0 0 0 0]'],
  ['{{ deepCopy (semver "1.2.3") }}', '0.0.0'],
  ['{{ eq ((semver "1.2.3").IncMajor) ((semver "1.2.3").IncMajor) }}', 'true'],
  ['{{ fromJson "{\\"a\\":1e999,\\"b\\":2}" }}', 'map[a:<nil> b:2]'],
  [
    '{{ mustFromJson "nul" }}',
    `template: param:1:3: executing "param" at <mustFromJson "nul">: error calling mustFromJson: invalid character ' ' in literal null (expecting 'l')`,
  ],
  [
    '{{ ne (toDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59+02:00") (toDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59+02:00") }}',
    'false',
  ],
  [
    '{{ "" | substr 9223372036854775807 -1 }}',
    'template: param:1:8: executing "param" at <substr 9223372036854775807 -1>: error calling substr: runtime error: slice bounds out of range [9223372036854775807:0]',
  ],
  ['{{ camelcase "__" }}', '___'],
  ['{{ nospace "é b" }}', 'Ã©b'],
  ['{{ snakecase "HTTPServer2xx Bld4Floor3rd" }}', 'http_server_2xx_bld4_floor_3rd'],
  ['{{ round 2.675 2 }} {{ round -1.5 0 }} {{ round 123.456 -1 }}', '2.68 -2 120'],
  ['{{ divf 1 3 }} {{ addf 0.1 0.2 }} {{ mulf 1.1 1.1 }}', '0.3333333333333333 0.3 1.21'],
  [
    '{{ div 1 0 }}',
    'template: param:1:3: executing "param" at <div 1 0>: error calling div: runtime error: integer divide by zero',
  ],
  [
    '{{ int64 "1_000" }} {{ int64 "0x1F" }} {{ int64 "3.9" }} {{ int64 "x" }} {{ int64 1e30 }}',
    '1000 31 3 0 -9223372036854775808',
  ],
  ['{{ merge (dict "a" 0 "m" (dict "x" 1)) (dict "a" 2 "m" (dict "x" 3 "y" 4)) }}', 'map[a:2 m:map[x:1 y:4]]'],
  ['{{ mergeOverwrite (dict "a" 1 "l" (list 1)) (dict "a" "" "l" (list)) }}', 'map[a: l:[]]'],
  [
    '{{ chunk 0 .Input.l }}',
    'template: param:1:3: executing "param" at <chunk 0 .Input.l>: error calling chunk: runtime error: makeslice: len out of range',
  ],
  [
    '{{ first nil }}',
    'template: param:1:3: executing "param" at <first nil>: error calling first: runtime error: invalid memory address or nil pointer dereference',
  ],
  [
    '{{ dig "m" "k" "z" "d" .Input }}',
    'template: param:1:3: executing "param" at <dig "m" "k" "z" "d" .Input>: error calling dig: interface conversion: interface {} is string, not map[string]interface {}',
  ],
  [
    '{{ toPrettyJson (dict "a" (list 1 "<" (list)) "b" (dict)) }}',
    '{\n  "a": [\n    1,\n    "\\u003c",\n    []\n  ],\n  "b": {}\n}',
  ],
  ['{{ toJson (list (semver "v1.2") (toDate "2006" "2020")) }}', '["1.2.0","2020-01-01T00:00:00Z"]'],
  [
    '{{ b64dec "YQ=" }} {{ b64dec "YQ==x" }} {{ b32dec "ME" }}',
    'illegal base64 data at input byte 3 illegal base64 data at input byte 4 illegal base32 data at input byte 0',
  ],
  ['{{ regexReplaceAll "(?P<n>l+)(o)?" .Input.s "<$1|${n}|$2>" }}', 'he<ll|ll|o> Wor<l|l|>d'],
  [
    '{{ regexFind "(" "x" }}',
    'template: param:1:3: executing "param" at <regexFind "(" "x">: error calling regexFind: regexp: Compile(`(`): error parsing regexp: missing closing ): `(`',
  ],
  [
    '{{ semverCompare "^1.2 || ~0.3.x" "0.3.9" }} {{ semverCompare ">1.x" "2.0.0-a" }} {{ semverCompare "1.2 - 1.4" "1.3.0" }}',
    'true false true',
  ],
  ['{{ urlJoin (dict "scheme" "http" "host" "h" "path" "a b" "userinfo" "u:p@") }}', 'http://u:p%40@h/a%20b'],
  ['{{ durationRound "26h" }} {{ durationRound "-400h" }} {{ duration "95" }}', '1d 16d 1m35s'],
  [
    '{{ date "2006-01-02 MST" (int64 0) }} {{ dateInZone "15:04 MST" 0 "Asia/Kolkata" }} {{ htmlDateInZone 0 "Nowhere" }}',
    '1970-01-01 UTC 05:30 IST 1970-01-01',
  ],
  [
    '{{ decryptAES "k" "YWJj" }}',
    'template: param:1:3: executing "param" at <decryptAES "k" "YWJj">: error calling decryptAES: runtime error: slice bounds out of range [:16] with capacity 3',
  ],
])('%s', (source, expected) => {
  expect(render(source)).toBe(expected);
});

test.each([
  ['mustFirst', 'func(interface {}) (interface {}, error)'],
  ['mustAppend', 'func(interface {}, interface {}) ([]interface {}, error)'],
  ['mustSlice', 'func(interface {}, ...interface {}) (interface {}, error)'],
  ['mustDeepCopy', 'func(interface {}) (interface {}, error)'],
])('%s answers its error', (name, type) => {
  expect(sprigFunctions.find((row) => row.name === name)?.type.name).toBe(type);
});

test('bcrypt gives the published hash', () => {
  // crypt_blowfish: password U*U, salt of 21 C and a point.
  const salt = Uint8Array.from({ length: 16 }, (_, i) => [0x10, 0x41, 0x04][i % 3]!);
  const hash = bcryptHash(new TextEncoder().encode('U*U'), salt, 5);
  expect(hash).toBe('$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW');
});

test('random functions draw from the caller, evenly', () => {
  let state = 7;
  const random = (count: number) =>
    Uint8Array.from({ length: count }, () => (state = (state * 48271) % 2147483647) & 255);
  const sources = { ...fixedSources, random };
  expect(render('{{ randAlphaNum 40 }}', sources)).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(render('{{ randNumeric 5 }}{{ randAlpha 5 }}', sources)).toMatch(/^[0-9]{5}[A-Za-z]{5}$/);
  expect(render('{{ range 50 }}{{ randInt -1 2 }},{{ end }}', sources)).toMatch(/^((-1|0|1),){50}$/);
  expect(render('{{ randInt 2 2 }}', sources)).toContain('invalid argument to Intn');
  expect(render('{{ shuffle "abc" | splitList "" | sortAlpha | join "" }}', sources)).toBe('abc');
  expect(render('{{ randBytes 3 | b64dec | len }}', sources)).not.toBe('');
  expect(render('{{ encryptAES "k" "plain é" | decryptAES "k" }}', sources)).toBe('plain é');
});

test('a number that would not be even is drawn again, and the bytes of the caller stay as they are', () => {
  const drawn = [255, 255, 0, 5].map((byte) => new Uint8Array(8).fill(byte));
  const sources = { ...fixedSources, random: () => drawn.shift()! };
  // 2^64 - 1 is the one rest of a division of 2^64 by 3; by 2 there is none.
  expect(render('{{ randInt 0 2 }} {{ randInt 0 3 }}', sources)).toBe('1 0');
  expect(drawn).toHaveLength(1);
  const bytes = new Uint8Array(16).fill(255);
  expect(render('{{ uuidv4 }}', { ...fixedSources, random: () => bytes })).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(bytes).toEqual(new Uint8Array(16).fill(255));
});

test('what Go takes from maps in any order goes by key', () => {
  const dict = '(dict "é" 1 "b" 2 "a" 3 "B" 4)';
  expect(render(`{{ keys ${dict} (dict "z" 1 "y" 2) }} {{ values ${dict} }}`)).toBe('[B a b é y z] [4 3 2 1]');
});

test('keys are in the PEM that upstream writes', () => {
  const sources = { ...fixedSources, random: (count: number) => new Uint8Array(count).fill(7) };
  const ed25519 = render('{{ genPrivateKey "ed25519" }}', sources);
  expect(ed25519).toBe(
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----\n',
  );
  expect(createPublicKey(ed25519).asymmetricKeyType).toBe('ed25519');
  const ecdsa = render('{{ genPrivateKey "ecdsa" }}', sources);
  expect(ecdsa).toMatch(/^-----BEGIN EC PRIVATE KEY-----\n/);
  expect(createPublicKey(ecdsa).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});
