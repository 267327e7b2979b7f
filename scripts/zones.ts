import { readFileSync, writeFileSync } from 'node:fs';

/**
 * node scripts/zones.ts …/lib/time/zoneinfo.zip
 *
 * Writes `language/go/zones.generated.ts` from the time zone database that comes with Go (public domain, IANA), so that
 * offsets and abbreviations are those of the cluster on every machine. The zip holds its files uncompressed.
 */
const source = process.argv[2];
if (source === undefined) throw new Error('the path of zoneinfo.zip is missing');

const zones = new Map<string, string>();
const links = new Map<string, string>();
const names = new Map<string, string>();
for (const [name, file] of filesOf(readFileSync(source))) {
  const text = encode(file);
  const same = names.get(text);
  if (same === undefined) {
    names.set(text, name);
    zones.set(name, text);
  } else links.set(name, same);
}
const rows = (map: Map<string, string>) =>
  [...map].map(([name, text]) => `  [${JSON.stringify(name)}, ${JSON.stringify(text)}],`).join('\n');
writeFileSync(
  new URL('../language/go/zones.generated.ts', import.meta.url),
  `// Written by scripts/zones.ts from Go's lib/time/zoneinfo.zip.

/** Zone name → periods, starts and rule, as \`zone.ts\` reads them. */
export const zones: ReadonlyMap<string, string> = new Map([
${rows(zones)}
]);

/** Other names of the same zones. */
export const zoneLinks: ReadonlyMap<string, string> = new Map([
${rows(links)}
]);
`,
);

function* filesOf(zip: Buffer): Generator<[string, Buffer]> {
  let at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = zip.readUInt16LE(at + 10);
  at = zip.readUInt32LE(at + 16);
  for (let i = 0; i < count; i++) {
    const [size, nameLength] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const start = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    if (size > 0) yield [name, zip.subarray(data, data + size)];
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The 64-bit part of a TZif file. */
function encode(file: Buffer): string {
  const counts = (at: number) => [20, 24, 28, 32, 36, 40].map((offset) => file.readUInt32BE(at + offset));
  const [utFlags = 0, standardFlags = 0, leaps = 0, times = 0, types = 0, letters = 0] = counts(0);
  const second = 44 + times * 5 + types * 6 + letters + leaps * 8 + standardFlags + utFlags;
  const [utFlags2 = 0, standardFlags2 = 0, leaps2 = 0, times2 = 0, types2 = 0, letters2 = 0] = counts(second);
  const timesAt = second + 44;
  const typesAt = timesAt + times2 * 9;
  const lettersAt = typesAt + types2 * 6;
  const end = lettersAt + letters2 + leaps2 * 12 + standardFlags2 + utFlags2;
  const periods = Array.from({ length: types2 }, (_, i) => {
    const at = typesAt + i * 6;
    const from = lettersAt + file.readUInt8(at + 5);
    const name = file.toString('ascii', from, file.indexOf(0, from));
    return `${name}/${file.readInt32BE(at).toString(36)}${file.readUInt8(at + 4) === 1 ? '/1' : ''}`;
  });
  let last = 0;
  const starts = Array.from({ length: times2 }, (_, i) => {
    const when = Number(file.readBigInt64BE(timesAt + i * 8));
    const text = (when - last).toString(36) + file.readUInt8(timesAt + times2 * 8 + i).toString(36);
    last = when;
    return text;
  });
  const rule = file.toString('ascii', end + 1, file.indexOf(10, end + 1));
  return `${periods.join(',')}|${starts.join(' ')}|${rule}`;
}
