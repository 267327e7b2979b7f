import type { Regexp } from './parse.ts';

/** Start and end of the match and of each group, `-1` for a group that took no part; offsets in UTF-16 code units. */
export type Match = readonly number[];

/** Go: `(*Regexp).MatchString`. Time is linear in the length of the text. */
export function matches(regexp: Regexp, text: string): boolean {
  return regexp.engine.test(scalar(text));
}

/** Go: `(*Regexp).FindStringSubmatchIndex`. */
export function find(regexp: Regexp, text: string): Match | null {
  return findAll(regexp, text, 1)[0] ?? null;
}

/** Go: `(*Regexp).FindAllStringSubmatchIndex`: leftmost-first, not overlapping; `limit` below 0 means all. */
export function findAll(regexp: Regexp, text: string, limit = -1): Match[] {
  return Array.from(eachMatch(regexp, text, limit));
}

/** The same, one by one as they are asked for. */
export function* eachMatch(regexp: Regexp, text: string, limit: number): Generator<Match, void> {
  const matcher = regexp.engine.matcher(scalar(text));
  let last = -1;
  for (let left = limit; left !== 0 && matcher.find(); ) {
    const [start, end] = [matcher.start(), matcher.end()];
    // An empty match right behind the one before does not count.
    const counts = start !== end || start !== last;
    last = end;
    if (!counts) continue;
    const match = [start, end];
    for (let group = 1; group < regexp.groupNames.length; group++) match.push(matcher.start(group), matcher.end(group));
    left--;
    yield match;
  }
}

/** Go: `(*Regexp).ReplaceAllString`; `$1`, `${1}` and `$name` in the template stand for groups. */
export function replaceAll(regexp: Regexp, text: string, template: string): string {
  const parts = partsOf(template);
  return replaceWith(regexp, text, (match) => expand(regexp, text, match, parts));
}

/** Go: `(*Regexp).ReplaceAllLiteralString`. */
export function replaceAllLiteral(regexp: Regexp, text: string, replacement: string): string {
  return replaceWith(regexp, text, () => replacement);
}

/** Go: `(*Regexp).Split`; `limit` below 0 means all parts, 0 none. */
export function split(regexp: Regexp, text: string, limit: number): string[] {
  if (limit === 0) return [];
  if (regexp.pattern !== '' && text === '') return [''];
  const parts: string[] = [];
  let begin = 0;
  let end = 0;
  for (const [start, stop] of findAll(regexp, text, limit)) {
    if (parts.length === limit - 1) break;
    end = start!;
    if (stop !== 0) parts.push(text.slice(begin, end));
    begin = stop!;
  }
  if (end !== text.length) parts.push(text.slice(begin));
  return parts;
}

/** Go: `regexp.QuoteMeta`. */
export function quoteMeta(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, String.raw`\$&`);
}

/** Each byte outside valid UTF-8 reads as U+FFFD, one unit for one unit, so that offsets stay. */
function scalar(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}

function replaceWith(regexp: Regexp, text: string, replacement: (match: Match) => string): string {
  let result = '';
  let at = 0;
  for (const match of findAll(regexp, text)) {
    result += text.slice(at, match[0]) + replacement(match);
    at = match[1]!;
  }
  return result + text.slice(at);
}

/** What stands in a template as it is, or the name of a group. */
type TemplatePart = string | { readonly name: string };

function partsOf(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(/\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu)) {
    const [whole, braced, bare] = match;
    parts.push(template.slice(at, match.index), whole === '$$' ? '$' : { name: (braced ?? bare)! });
    at = match.index + whole.length;
  }
  return [...parts, template.slice(at)];
}

function expand(regexp: Regexp, text: string, match: Match, parts: readonly TemplatePart[]): string {
  // Empty for a group that there is not, and (between -1 and -1) for one that took no part.
  const group = (index: number) => {
    const start = match[2 * index];
    return start === undefined ? '' : text.slice(start, match[2 * index + 1]);
  };
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') result += part;
    else if (/^(?:0|[1-9][0-9]{0,8})$/.test(part.name)) result += group(Number(part.name));
    else result += group(regexp.groupNames.findIndex((known, i) => known === part.name && match[2 * i]! >= 0));
  }
  return result;
}
