import { quote } from '../../../go/json-quote.ts';
import { toBytes } from '../../../go/strings.ts';
import { uint64Type } from '../../../go/type.ts';
import { GoPanic, Numeric, type Value } from '../../../go/value.ts';
import type { Method, MethodTable } from '../methods.ts';
import { Version, type VersionParts, checkMetadata, checkPrerelease, compareVersions } from './version.ts';

/** The methods of `*semver.Version`, of Masterminds/semver 3.5.0. */
export const versionMethods: MethodTable = new Map<string, Method>([
  ['Compare', comparison('int', (order) => BigInt(order))],
  ['Equal', comparison('bool', (order) => order === 0)],
  ['GreaterThan', comparison('bool', (order) => order > 0)],
  ['GreaterThanEqual', comparison('bool', (order) => order >= 0)],
  ['IncMajor', increment('major', { minor: 0n, patch: 0n })],
  ['IncMinor', increment('minor', { patch: 0n })],
  ['IncPatch', method('func() semver.Version', (parts) => incrementPatch(parts))],
  ['LessThan', comparison('bool', (order) => order < 0)],
  ['LessThanEqual', comparison('bool', (order) => order <= 0)],
  ['Major', method('func() uint64', ({ major }) => new Numeric(uint64Type, major))],
  ['MarshalJSON', method('func() ([]uint8, error)', (_, __, version) => toBytes(quote(version.text())))],
  ['MarshalText', method('func() ([]uint8, error)', (_, __, version) => toBytes(version.text()))],
  ['Metadata', method('func() string', ({ metadata }) => metadata)],
  ['Minor', method('func() uint64', ({ minor }) => new Numeric(uint64Type, minor))],
  ['Original', method('func() string', ({ original }) => original)],
  ['Patch', method('func() uint64', ({ patch }) => new Numeric(uint64Type, patch))],
  ['Prerelease', method('func() string', ({ prerelease }) => prerelease)],
  ['SetMetadata', method('func(string) (semver.Version, error)', setMetadata)],
  ['SetPrerelease', method('func(string) (semver.Version, error)', setPrerelease)],
  ['String', method('func() string', (_, __, version) => version.text())],
  ['Value', method('func() (driver.Value, error)', (_, __, version) => version.text())],
]);

function method(
  type: string,
  call: (parts: VersionParts, values: readonly Value[], version: Version) => Value,
): Method {
  return {
    type,
    call: (version: Version, values: readonly Value[]) => call(version.parts, values, version),
  };
}

function comparison(result: string, answer: (order: number) => Value): Method {
  return method(`func(*semver.Version) ${result}`, (parts, [other]) => {
    if (other instanceof Version) return answer(compareVersions(parts, other.parts));
    if (answer(1) === false && answer(-1) === false) return false;
    throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  });
}

function increment(name: 'major' | 'minor', reset: Partial<VersionParts>): Method {
  return method('func() semver.Version', (parts) => {
    if (parts[name] === (1n << 64n) - 1n) throw new GoPanic(`${name} version increment would overflow uint64`);
    return changed(parts, { ...reset, [name]: parts[name] + 1n, prerelease: '', metadata: '' });
  });
}

/** A prerelease leads to its release. */
function incrementPatch(parts: VersionParts): Version {
  const { patch, prerelease } = parts;
  if (prerelease === '' && patch === (1n << 64n) - 1n) {
    throw new GoPanic('patch version increment would overflow uint64');
  }
  return changed(parts, { patch: prerelease === '' ? patch + 1n : patch, prerelease: '', metadata: '' });
}

function setMetadata(parts: VersionParts, [metadata]: readonly Value[]): Version {
  if (metadata !== '') checkMetadata(metadata as string);
  return changed(parts, { metadata: metadata as string });
}

function setPrerelease(parts: VersionParts, [prerelease]: readonly Value[]): Version {
  if (prerelease !== '') checkPrerelease(prerelease as string);
  return changed(parts, { prerelease: prerelease as string });
}

function changed(parts: VersionParts, change: Partial<VersionParts>): Version {
  const next = { ...parts, ...change };
  const prefix = parts.original.startsWith('v') ? 'v' : '';
  return new Version({ ...next, original: prefix + new Version(next).text() }, 'value');
}
