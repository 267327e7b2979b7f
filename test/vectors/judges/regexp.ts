import { findAll } from '../../../language/embedded/regexp/evaluate.ts';
import { parse } from '../../../language/embedded/regexp/parse.ts';
import { byteLength } from '../../../language/go/strings.ts';
import { type Judge, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const { pattern, text } = vector.in as { pattern: string; text: string };
  const { value, errors } = parse(pattern);
  if (value === null) return difference({ error: errors[0]!.message }, vector.out);
  const found = findAll(value, text);
  const bytes = (offset: number) => byteLength(text.slice(0, offset));
  const ok: Record<string, unknown> = {
    matched: found.length > 0,
    matches: found.map((match) => value.groupNames.map((_, group) => groupText(text, match, group))),
    byteOffsets: found.map((match) => [bytes(match[0]!), bytes(match[1]!)]),
  };
  if (value.groupNames.some((name) => name !== '')) ok['groupNames'] = value.groupNames.slice(1);
  return difference({ ok }, vector.out);
};

function groupText(text: string, match: readonly number[], group: number): string | null {
  return match[2 * group]! < 0 ? null : text.slice(match[2 * group], match[2 * group + 1]);
}
