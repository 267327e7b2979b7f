import { quote } from '../../../go/strconv-quote.ts';
import { byteLength } from '../../../go/strings.ts';
import { GoError } from '../../../go/value.ts';
import { type VersionParts, compareVersions, parseVersion, comparePrereleases } from './version.ts';

/** One comparison of a constraint: `>=1.2`. */
interface Constraint {
  readonly operator: string;
  readonly version: VersionParts;
  /** Which of the parts was left open (`1.x`, `1`), all from there on. */
  readonly open: 'major' | 'minor' | 'patch' | null;
}

/** Alternatives (`||`) of comparisons that must all hold. */
export type Constraints = readonly (readonly Constraint[])[];

/** `semver.NewConstraint` of Masterminds/semver 3.5.0. */
export function parseConstraints(text: string): Constraints {
  if (byteLength(text) > 512) throw new GoError('constraint string is too long (max 512 bytes)');
  const groups = rewriteRanges(text).split('||');
  if (groups.length > 32) throw new GoError('too many constraint groups (max 32)');
  return groups.map((group) => {
    if (!wholeGroup.test(group)) throw new GoError(`improper constraint: ${quote(group)}`);
    return group.match(comparisons)!.map(parseComparison);
  });
}

/** `Constraints.Check`. */
export function satisfies(version: VersionParts, constraints: Constraints): boolean {
  return constraints.some((group) => {
    const prereleases = group.some((constraint) => constraint.version.prerelease !== '');
    if (version.prerelease !== '' && !prereleases) return false;
    return group.every((constraint) => holds(version, constraint));
  });
}

const operators = String.raw`(?:=|!=|>=|=>|>|<=|=<|<|~>|~|\^|)`;
const space = String.raw`[\t\n\f\r ]`;
const number = String.raw`[\d|xX*]+`;
const words = String.raw`[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*`;
const version = String.raw`v?(${number})(\.${number})?(\.${number})?(-${words})?(\+${words})?`;
const plainVersion = version.replaceAll(/\((?!\?)/g, '(?:');

const comparisons = new RegExp(`${operators}${space}*${plainVersion}`, 'g');
const comparison = new RegExp(`^${space}*(${operators})${space}*(${version})${space}*$`);
const hyphenRange = new RegExp(`${space}*(${plainVersion})${space}+-${space}+(${plainVersion})${space}*`, 'g');

/**
 * Comparisons with white space or a comma between them. White space is taken all or not at all (a lookahead is never
 * entered again), else a long constraint could be tried in too many ways.
 */
const wholeGroup = new RegExp(
  `^${space}*${operators}${space}*${plainVersion}(?:(?=(${space}*,${space}*|${space}+))\\1${operators}${space}*${plainVersion})*${space}*$`,
);

/** `1.2 - 2.0` becomes `>= 1.2, <= 2.0`. */
function rewriteRanges(text: string): string {
  let result = text;
  for (const [whole, from, to] of text.matchAll(hyphenRange))
    result = result.replace(whole, () => `>= ${from}, <= ${to} `);
  return result;
}

function parseComparison(text: string): Constraint {
  const [, operator = '', whole = '', major = '', minor = '', patch = '', prerelease = ''] = comparison.exec(text)!;
  let open: Constraint['open'] = null;
  let written = whole;
  if (isOpen(major)) [open, written] = ['major', `0.0.0${prerelease}`];
  else if (isOpen(minor)) [open, written] = ['minor', `${major}.0.0${prerelease}`];
  else if (isOpen(patch)) [open, written] = ['patch', `${major}${minor}.0${prerelease}`];
  try {
    return { operator, version: parseVersion(written).parts, open };
  } catch (error) {
    if (error instanceof GoError) throw new GoError('constraint parser error');
    throw error;
  }
}

function isOpen(part: string): boolean {
  return /^\.?[xX*]?$/.test(part);
}

function holds(found: VersionParts, constraint: Constraint): boolean {
  const { version: wanted, open } = constraint;
  const order = compareVersions(found, wanted);
  switch (constraint.operator) {
    case '':
    case '=':
      return open === null ? order === 0 : tilde(found, constraint);
    case '!=':
      return differs(found, constraint);
    case '>':
      return greater(found, constraint);
    case '<':
      return order < 0;
    case '>=':
    case '=>':
      return order >= 0;
    case '<=':
    case '=<':
      return lessOrEqual(found, constraint);
    case '~':
    case '~>':
      return tilde(found, constraint);
    default:
      return caret(found, constraint);
  }
}

function differs(found: VersionParts, { version: wanted, open }: Constraint): boolean {
  if (found.major !== wanted.major) return true;
  if (open === 'minor') return false;
  if (found.minor !== wanted.minor) return true;
  if (open === 'patch') return comparePrereleases(found.prerelease, wanted.prerelease) !== 0;
  return compareVersions(found, wanted) !== 0;
}

function greater(found: VersionParts, { version: wanted, open }: Constraint): boolean {
  if (found.major !== wanted.major) return found.major > wanted.major;
  if (open === 'minor') return false;
  if (open === 'patch') return found.minor > wanted.minor;
  return compareVersions(found, wanted) > 0;
}

function lessOrEqual(found: VersionParts, { version: wanted, open }: Constraint): boolean {
  if (open === null) return compareVersions(found, wanted) <= 0;
  if (found.major !== wanted.major) return found.major < wanted.major;
  return open === 'minor' || found.minor <= wanted.minor;
}

function tilde(found: VersionParts, { version: wanted, open }: Constraint): boolean {
  if (compareVersions(found, wanted) < 0) return false;
  const zero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
  if (zero && open !== 'minor' && open !== 'patch') return true;
  return found.major === wanted.major && (found.minor === wanted.minor || open === 'minor');
}

function caret(found: VersionParts, { version: wanted, open }: Constraint): boolean {
  if (compareVersions(found, wanted) < 0) return false;
  if (wanted.major > 0n || open === 'minor') return found.major === wanted.major;
  if (found.major > 0n) return false;
  if (wanted.minor > 0n || open === 'patch') return found.minor === wanted.minor;
  return found.minor === 0n && found.patch === wanted.patch;
}
