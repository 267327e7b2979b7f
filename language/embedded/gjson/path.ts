import { isValid } from '../../go/json-valid.ts';
import { quote } from '../../go/json-quote.ts';
import { modifierNames } from './modifier-names.ts';
import { type Query, parseQuery, skipQuoted } from './query.ts';
import { balancedEnd, nestedEnd } from './scan.ts';

/**
 * A path, or what is left of one behind a separator. How a component is read depends on what it meets: on an object `#` is
 * a key, on an array `\` is nothing special. Each reading is made once, when it is first needed.
 */
export class GjsonPath {
  readonly text: string;
  private readHead: Head | null = null;
  private readMember: MemberStep | null = null;
  private readElement: ElementStep | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** How the path begins where a value is asked for it. */
  get head(): Head {
    this.readHead ??= parseHead(this.text);
    return this.readHead;
  }

  /** The first component as the key of an object. */
  get member(): MemberStep {
    this.readMember ??= parseMember(this.text);
    return this.readMember;
  }

  /** The first component as the place in an array. */
  get element(): ElementStep {
    this.readElement ??= parseElement(this.text);
    return this.readElement;
  }
}

/**
 * `walk`: components, from the first bracket of the text on (`lines`: the text is taken for the inside of an array).
 * `modifier`, `literal` and `multipath` make a new text; without `rest` it is the answer.
 */
export type Head =
  | { readonly kind: 'walk'; readonly path: GjsonPath }
  | { readonly kind: 'lines'; readonly path: GjsonPath }
  | { readonly kind: 'modifier'; readonly name: string; readonly argument: string; readonly rest: GjsonPath | null }
  | { readonly kind: 'literal'; readonly text: string; readonly rest: GjsonPath | null }
  | {
      readonly kind: 'multipath';
      readonly open: '{' | '[';
      readonly members: readonly Member[];
      readonly rest: GjsonPath | null;
    };

/** One part of a multipath; `name` is the key as JSON text. */
export interface Member {
  readonly name: string;
  readonly path: GjsonPath;
}

/** What follows a component: `next` behind a dot, `pipe` behind `|` (or a dot before a modifier or multipath), or nothing. */
interface Step {
  readonly next: GjsonPath | null;
  readonly pipe: GjsonPath | null;
}

export interface MemberStep extends Step {
  readonly key: string;
  /** `key` is a pattern. */
  readonly wild: boolean;
}

/**
 * `index` (-1: none that can be met), `count` (`#`), `project` (`#.key`; what follows a pipe in it goes to the whole),
 * `query` (`#(…)`, `all` with `#` behind it; what follows a pipe in `next` goes to the whole when something matched).
 */
export type ElementStep =
  | (Step & { readonly kind: 'index'; readonly index: number })
  | (Step & { readonly kind: 'count' })
  | (Step & { readonly kind: 'project'; readonly key: GjsonPath; readonly whole: GjsonPath | null })
  | (Step & {
      readonly kind: 'query';
      readonly query: Query;
      readonly tested: GjsonPath;
      readonly all: boolean;
      readonly whole: GjsonPath | null;
    });

function parseHead(text: string): Head {
  const first = text.charAt(0);
  if (text.length > 1) {
    if (first === '@') {
      const modifier = parseModifier(text);
      if (modifier !== null) return modifier;
    } else if (first === '!') {
      const literal = parseLiteral(text);
      if (literal !== null) return literal;
    } else if (first === '[' || first === '{') return parseMultipath(text, first);
  }
  if (text.startsWith('..')) return { kind: 'lines', path: new GjsonPath(text.slice(2)) };
  return { kind: 'walk', path: new GjsonPath(text) };
}

/** What stands behind a modifier or literal: only a separator leads on, everything else is dropped. */
function restOf(text: string): GjsonPath | null {
  return text.startsWith('|') || text.startsWith('.') ? new GjsonPath(text.slice(1)) : null;
}

function parseModifier(text: string): Head | null {
  const end = indexOfAny(text, ':|.', 1);
  const name = text.slice(1, end);
  if (!modifierNames.has(name)) return null;
  if (text.charAt(end) !== ':') return { kind: 'modifier', name, argument: '', rest: restOf(text.slice(end)) };
  const from = end + 1;
  const to = argumentEnd(text, from);
  return { kind: 'modifier', name, argument: text.slice(from, to), rest: restOf(text.slice(to)) };
}

/** An argument is one JSON value, or else everything up to a pipe that is in no bracket or string. */
function argumentEnd(text: string, from: number): number {
  if (from < text.length && '{["'.includes(text.charAt(from))) return balancedEnd(text, from, text.length);
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '|') return i;
    if ('{["('.includes(c)) i = balancedEnd(text, i, text.length) - 1;
  }
  return text.length;
}

function parseLiteral(text: string): Head | null {
  if (/^![{["+\-0-9]/.test(text)) {
    // Read as if a bracket had been opened: a string's closing quote opens another one, so nothing can follow it.
    const end = Math.min(nestedEnd(text, 1, text.length), text.length);
    return { kind: 'literal', text: text.slice(1, end), rest: restOf(text.slice(end)) };
  }
  const end = indexOfAny(text, '|.', 1);
  const name = text.slice(1, end);
  if (!/^(true|false|null|nan|inf)$/i.test(name)) return null;
  return { kind: 'literal', text: name, rest: restOf(text.slice(end)) };
}

function parseMultipath(text: string, open: '{' | '['): Head {
  const selectors = parseSelectors(text);
  if (selectors === null) return { kind: 'walk', path: new GjsonPath('') };
  const tail = text.slice(selectors.end);
  if (tail !== '' && restOf(tail) === null) return { kind: 'walk', path: new GjsonPath(tail) };
  const members = selectors.found.map(({ name, path }) => ({
    name: open === '{' ? memberName(name, path) : '',
    path: new GjsonPath(path),
  }));
  return { kind: 'multipath', open, members, rest: restOf(tail) };
}

/** The parts of `{…}` or `[…]` and the offset behind it, `null` when it is not closed. */
function parseSelectors(text: string): { found: { name: string; path: string }[]; end: number } | null {
  const found: { name: string; path: string }[] = [];
  let [depth, colon, start, inModifier] = [1, 0, 1, false];
  const push = (end: number) => {
    if (colon === 0) found.push({ name: '', path: text.slice(start, end) });
    else found.push({ name: text.slice(start, colon), path: text.slice(colon + 1, end) });
    [colon, start, inModifier] = [0, end + 1, false];
  };
  for (let i = 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') i = skipQuoted(text, i);
    else if (c === '@') inModifier ||= text.charAt(i - 1) === '.' || text.charAt(i - 1) === '|';
    else if (c === ':') colon = colon === 0 && depth === 1 && !inModifier ? i : colon;
    else if (c === ',' && depth === 1) push(i);
    else if (c === '[' || c === '(' || c === '{') depth++;
    else if (c === ']' || c === ')' || c === '}') {
      depth--;
      if (depth > 0) continue;
      push(i);
      return { found, end: i + 1 };
    }
  }
  return null;
}

/** The key that a part gets: its own, else the last component of its path, else `_`. */
function memberName(name: string, path: string): string {
  if (name !== '') return name.startsWith('"') && isValid(name) ? name : quote(name);
  const last = lastComponent(path);
  return /[\0-\x1f[\]{}()#|!]/.test(last) ? '"_"' : quote(last);
}

function lastComponent(path: string): string {
  for (let i = path.length - 1; i >= 0; i--) {
    const c = path.charAt(i);
    if ((c === '|' || c === '.') && path.charAt(i - 1) !== '\\') return path.slice(i + 1);
  }
  return path;
}

function parseMember(text: string): MemberStep {
  let key = '';
  let from = 0;
  let [wild, escaped] = [false, false];
  let i = 0;
  for (; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '|' || c === '.') break;
    if (c === '*' || c === '?') wild = true;
    else if (c === '\\') {
      key += text.slice(from, i);
      from = i + 1;
      // A character behind the first backslash always counts as it is; behind later ones too.
      i++;
      escaped = true;
    }
  }
  key += text.slice(from, Math.min(i, text.length));
  return { key: escaped ? key : text.slice(0, i), wild, ...follow(text, i, { dotPipes: true }) };
}

/** What stands at the separator at `i`. */
function follow(text: string, i: number, options: { readonly dotPipes: boolean }): Step {
  if (i >= text.length) return { next: null, pipe: null };
  const rest = text.slice(i + 1);
  if (text.charAt(i) === '|' || (options.dotPipes && beginsNewText(rest))) {
    return { next: null, pipe: new GjsonPath(rest) };
  }
  return { next: new GjsonPath(rest), pipe: null };
}

/** True for a modifier or a multipath: a dot before it is as good as a pipe. */
function beginsNewText(text: string): boolean {
  const first = text.charAt(0);
  if (first === '@') return modifierNames.has(text.slice(1, indexOfAny(text, '.|:', 1)));
  return first === '[' || first === '{';
}

function parseElement(text: string): ElementStep {
  let query: Query | null = null;
  let [hashed, all] = [false, false];
  let i = 0;
  for (; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '|' || c === '.') break;
    if (c !== '#') continue;
    hashed = true;
    if (i > 0 || (text.charAt(1) !== '(' && text.charAt(1) !== '[')) continue;
    query = parseQuery(text);
    if (query === null) return queryStep(matchAny, { all: false, next: null, pipe: null });
    i = query.end - 1;
    all = text.charAt(query.end) === '#';
  }
  const part = text.slice(0, i);
  const step = follow(text, i, { dotPipes: !hashed });
  if (query !== null) return queryStep(query, { all, ...step });
  if (part === '#' && step.next !== null) {
    const { left, whole } = splitPipe(step.next);
    return { kind: 'project', key: left!, whole, next: step.next, pipe: null };
  }
  if (part === '#') return { kind: 'count', ...step };
  return { kind: 'index', index: hashed ? -1 : indexOf(part), ...step };
}

function queryStep(query: Query, step: Step & { readonly all: boolean }): ElementStep {
  const { left, whole } = splitPipe(step.next);
  return { kind: 'query', query, tested: new GjsonPath(query.path), all: step.all, whole, next: left, pipe: step.pipe };
}

/** A query that is not closed finds the first value there is. */
const matchAny: Query = { path: '', operator: '', value: '', end: 0 };

/** A `uint64` that wraps, then an `int`, as the library counts. */
function indexOf(part: string): number {
  if (!/^[0-9]+$/.test(part)) return -1;
  return part.length < 16 ? Number(part) : Number(BigInt.asIntN(64, BigInt(part)));
}

/** Behind `#.` and `#(…).` a pipe belongs to the whole array, unless it stands within a query or multipath. */
function splitPipe(path: GjsonPath | null): { left: GjsonPath | null; whole: GjsonPath | null } {
  const text = path?.text ?? '';
  const at = text.includes('|') ? pipeOf(text) : -1;
  if (at < 0) return { left: path, whole: null };
  return { left: new GjsonPath(text.slice(0, at)), whole: new GjsonPath(text.slice(at + 1)) };
}

function pipeOf(text: string): number {
  if (text.startsWith('{')) {
    const end = balancedEnd(text, 1, text.length);
    return end < text.length && text.charAt(end) === '|' ? end : -1;
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '|') return i;
    else if (c === '.') {
      if (i === text.length - 1) return -1;
      if (text.charAt(i + 1) !== '#') continue;
      i += 2;
      if (i === text.length) return -1;
      const open = text.charAt(i);
      if (open === '[' || open === '(') i = selectorEnd(text, i, open);
    }
  }
  return -1;
}

/** The offset of the bracket that closes the one at `i`; only brackets of that kind count. */
function selectorEnd(text: string, i: number, open: string): number {
  const close = open === '[' ? ']' : ')';
  let depth = 1;
  for (i++; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') i = skipQuoted(text, i);
    else if (c === open) depth++;
    else if (c === close && --depth === 0) break;
  }
  return i;
}

function indexOfAny(text: string, characters: string, from: number): number {
  for (let i = from; i < text.length; i++) if (characters.includes(text.charAt(i))) return i;
  return text.length;
}
