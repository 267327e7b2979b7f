import { type CodePoints, complement, maxCodePoint, normalise } from './code-points.ts';
import { categories, categoryAliases, foldPairs, foldSets, scripts } from './unicode-tables.ts';

/**
 * The code points that `\p{name}` means, or `null` for an unknown name. Case, spaces, `_` and `-` of the name do not
 * count; scripts whose name has two words cannot be reached at all (Go: `regexp/syntax: unicodeTable`). `fold` adds what
 * simple case folding makes equal to a member; sic: not to those of `LC`, for which Go has no such table.
 */
export function classNamed(name: string, options: { readonly fold: boolean } = { fold: false }): CodePoints | null {
  const canonical = canonicalName(name);
  const set = canonicalClass(canonical);
  if (set === null || !options.fold || canonical === 'Lc' || canonical === 'Casedletter') return set;
  return foldClosure(set);
}

function canonicalClass(canonical: string): CodePoints | null {
  if (canonical === 'Any') return [0, maxCodePoint];
  if (canonical === 'Ascii') return [0, 0x7f];
  if (canonical === 'Assigned') return complement(category('Cn')!);
  if (canonical === 'Lc') return category('LC');
  const script = Object.hasOwn(scripts, canonical) ? scripts[canonical]! : null;
  if (script !== null) return decodeRanges(script);
  const alias = Object.hasOwn(categoryAliases, canonical) ? categoryAliases[canonical]! : canonical;
  return category(alias);
}

/** The names that `classNamed` knows, in the spelling to offer. */
export function classNames(): string[] {
  const leaves = Object.keys(categories);
  const groups = [...new Set(leaves.map((name) => name[0]!))];
  return ['Any', 'ASCII', 'Assigned', 'Cn', 'LC', ...groups, ...leaves, ...Object.keys(scripts)];
}

/** The general category of that one- or two-letter name. */
export function category(name: string): CodePoints | null {
  if (name === 'LC') return union(['Lu', 'Ll', 'Lt']);
  if (name === 'Cn') return complement(union(Object.keys(categories)));
  if (name === 'C') return normalise([...union(['Cc', 'Cf', 'Co', 'Cs']), ...category('Cn')!]);
  if (Object.hasOwn(categories, name)) return decodeRanges(categories[name]!);
  const members = name.length === 1 ? Object.keys(categories).filter((key) => key.startsWith(name)) : [];
  return members.length === 0 ? null : union(members);
}

/** The set with everything that simple case folding makes equal to a member. */
export function foldClosure(set: CodePoints): CodePoints {
  foldings ??= decodeFoldings();
  const { points, sets } = foldings;
  const ranges = [...set];
  for (let i = 0; i < set.length; i += 2) {
    for (let at = firstFrom(points, set[i]!); at < points.length && points[at]! <= set[i + 1]!; at++)
      for (const point of sets.get(points[at]!)!) ranges.push(point, point);
  }
  return normalise(ranges);
}

function canonicalName(name: string): string {
  const bare = name.replaceAll(/[_ -]/g, '');
  return bare.slice(0, 1).replaceAll(/[a-z]/g, upper) + bare.slice(1).replaceAll(/[A-Z]/g, lower);
}

const upper = (letter: string) => letter.toUpperCase();
const lower = (letter: string) => letter.toLowerCase();

function union(names: readonly string[]): CodePoints {
  return normalise(names.flatMap((name) => decodeRanges(categories[name]!)));
}

function decodeRanges(text: string): number[] {
  const numbers = text.split(' ').map((digits) => Number.parseInt(digits, 36));
  let next = 0;
  return numbers.map((number, i) => {
    next += number;
    return i % 2 === 0 ? next : next++;
  });
}

/** Where the first that is not below it stands among points in order. */
function firstFrom(points: readonly number[], point: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]! < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Foldings {
  /** The code points that fold, in order. */
  readonly points: readonly number[];
  /** Each of them → the whole set it belongs to. */
  readonly sets: ReadonlyMap<number, readonly number[]>;
}

/** Made when first asked for: most expressions fold nothing. */
let foldings: Foldings | null = null;

function decodeFoldings(): Foldings {
  const sets = new Map<number, readonly number[]>();
  const base36 = (text: string) => text.split(' ').map((digits) => Number.parseInt(digits, 36));
  for (const run of foldPairs.split(',')) {
    const [first, count, step, distance] = base36(run) as [number, number, number, number];
    for (let point = first; point < first + count * step; point += step) {
      const pair = [point, point + distance];
      for (const member of pair) sets.set(member, pair);
    }
  }
  for (const set of foldSets.split(',').map(base36)) for (const member of set) sets.set(member, set);
  return { points: [...sets.keys()].sort((a, b) => a - b), sets };
}
