import { LuaFunction } from '../function.ts';
import { getField, isText } from '../metamethod.ts';
import type { Captures } from '../pattern-match.ts';
import { LuaTable } from '../table.ts';
import type { Thread } from '../thread.ts';
import { type LuaValue, rawText } from '../value.ts';
import { captureAt, pushCaptures } from './captures.ts';

/** What `gsub` puts in the place of a match; `null` leaves it as it is. */
export function replacer(thread: Thread, text: string, replacement: LuaValue): (captures: Captures) => string | null {
  if (replacement instanceof LuaTable) return replaceByTable(thread, text, replacement);
  if (replacement instanceof LuaFunction) return replaceByFunction(thread, text, replacement);
  return replaceByText(thread, text, rawText(replacement, thread.run.addresses));
}

/** `%0`…`%9` in a replacement; `%` before anything else stays. */
function replaceByText(thread: Thread, text: string, replacement: string): (captures: Captures) => string | null {
  if (!replacement.includes('%')) return () => replacement;
  return (captures) => {
    let result = '';
    for (let i = 0; i < replacement.length; i++) {
      const character = replacement[i]!;
      const following = replacement[i + 1];
      if (character !== '%' || following === undefined) result += character;
      else {
        i++;
        if (following === '%') result += '%';
        else if (following >= '0' && following <= '9') result += captureText(thread, text, captures, Number(following));
        else result += `%${following}`;
      }
    }
    return result;
  };
}

function captureText(thread: Thread, text: string, captures: Captures, number: number): string {
  const slot = number * 2;
  if (slot > 2 && slot >= captures.length) thread.raise('invalid capture index');
  return rawText(captureAt(text, captures, slot === 2 && captures.length === 2 ? 0 : slot), thread.run.addresses);
}

function replaceByTable(thread: Thread, text: string, table: LuaTable): (captures: Captures) => string | null {
  return (captures) =>
    replacementText(thread, getField(thread, table, captureAt(text, captures, captures.length > 2 ? 2 : 0)));
}

function replaceByFunction(thread: Thread, text: string, called: LuaFunction): (captures: Captures) => string | null {
  return (captures) => {
    thread.push(called);
    let count = 1;
    if (captures.length > 2) count = pushCaptures(thread, text, captures);
    else thread.push(text.slice(captures[0], captures[1]));
    thread.call(count, 1);
    return replacementText(thread, thread.pop());
  };
}

/** nil and false leave the match as it is; what is neither text nor number replaces it by nothing. */
function replacementText(thread: Thread, value: LuaValue): string | null {
  if (value === undefined || value === false) return null;
  return isText(value) ? rawText(value, thread.run.addresses) : '';
}
