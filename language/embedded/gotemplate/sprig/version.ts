import { parseUint64, numberError } from '../../../go/strconv-parse.ts';
import { byteLength } from '../../../go/strings.ts';
import { stringType, type Type, uint64Type, versionType } from '../../../go/type.ts';
import { GoError, type Native, Numeric, Struct } from '../../../go/value.ts';
import { compare } from '../../../go/json-order.ts';

const structType: Type = {
  kind: 'struct',
  name: 'semver.Version',
  fields: [
    { name: 'major', type: uint64Type },
    { name: 'minor', type: uint64Type },
    { name: 'patch', type: uint64Type },
    { name: 'pre', type: stringType },
    { name: 'metadata', type: stringType },
    { name: 'original', type: stringType },
  ],
};

/** The parts of a version. */
export interface VersionParts {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly prerelease: string;
  readonly metadata: string;
  /** As it was written. */
  readonly original: string;
}

/** A `*semver.Version` (`pointer`), or the plain struct that `IncMajor` and its like answer. */
export class Version implements Native {
  readonly native = true;
  readonly type: Type;
  readonly parts: VersionParts;

  constructor(parts: VersionParts, form: 'pointer' | 'value' = 'pointer') {
    this.parts = parts;
    this.type = form === 'pointer' ? versionType : structType;
  }

  text(): string {
    const { major, minor, patch, prerelease, metadata } = this.parts;
    return `${major}.${minor}.${patch}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
  }

  struct(): Struct {
    const { major, minor, patch, prerelease, metadata, original } = this.parts;
    const numbers = [major, minor, patch].map((value) => new Numeric(uint64Type, value));
    return new Struct(structType, [...numbers, prerelease, metadata, original]);
  }
}

/** `semver.NewVersion` of Masterminds/semver 3.5.0: missing parts are 0, a `v` may stand in front. */
export function parseVersion(text: string): Version {
  if (byteLength(text) > 256) throw new GoError('version string is too long (max 256 bytes)');
  const match = loose.exec(text);
  if (!match) throw new GoError('invalid semantic version');
  const [, major = '', minor = '', patch = '', prerelease = '', metadata = ''] = match;
  const parts = {
    major: segment(major),
    minor: segment(minor),
    patch: segment(patch),
    prerelease,
    metadata,
    original: text,
  };
  if (prerelease !== '') checkPrerelease(prerelease);
  return new Version(parts);
}

/** `Version.Compare`; build metadata does not count. */
export function compareVersions(a: VersionParts, b: VersionParts): number {
  const numbers = order(a.major, b.major) || order(a.minor, b.minor) || order(a.patch, b.patch);
  if (numbers !== 0 || a.prerelease === b.prerelease) return numbers;
  if (a.prerelease === '') return 1;
  return b.prerelease === '' ? -1 : comparePrereleases(a.prerelease, b.prerelease);
}

/** Throws unless the text can stand behind the `-` of a version. */
export function checkPrerelease(text: string): void {
  for (const part of text.split('.')) {
    if (!/^[\dA-Za-z-]+$/.test(part)) throw new GoError('invalid prerelease string');
    if (/^0\d+$/.test(part)) throw new GoError('version segment starts with 0');
  }
}

/** Throws unless the text can stand behind the `+` of a version. */
export function checkMetadata(text: string): void {
  if (!text.split('.').every((part) => /^[\dA-Za-z-]+$/.test(part))) throw new GoError('invalid metadata string');
}

/** Part by part: numbers before words, fewer parts before more. */
export function comparePrereleases(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const result = compareParts(left[i] ?? '', right[i] ?? '');
    if (result !== 0) return result;
  }
  return 0;
}

const loose =
  /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*))?(?:\+([\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*))?$/;

function segment(digits: string): bigint {
  if (digits === '') return 0n;
  const { value, error } = parseUint64(digits, 10);
  if (error !== null) throw new GoError(`error parsing version segment: ${numberError('ParseUint', digits, error)}`);
  return value;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return -1;
  if (b === '') return 1;
  const [left, right] = [parseUint64(a, 10), parseUint64(b, 10)];
  if (left.error !== null && right.error !== null) return compare(a, b) > 0 ? 1 : -1;
  if (right.error !== null) return -1;
  if (left.error !== null) return 1;
  return left.value > right.value ? 1 : -1;
}
