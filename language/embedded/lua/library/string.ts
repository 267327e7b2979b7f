import { lowerCase, upperCase } from '../../../go/unicode.ts';
import { fromByteText, toByteText } from '../bytes.ts';
import { format } from '../format.ts';
import { type Pattern, compilePattern } from '../pattern.ts';
import { PatternFault } from '../pattern-fault.ts';
import { type Captures, findMatches } from '../pattern-match.ts';
import type { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { GoPanic, type LuaValue } from '../value.ts';
import { pushCaptures } from './captures.ts';
import type { Natives } from './library.ts';
import { replacer } from './replace.ts';

/** `stringlib.go`. `gmatch` and `gfind` are bound to their iterator by `open.ts`. */
export const stringFunctions: Natives = {
  byte(thread: Thread) {
    const text = thread.string(1);
    const { length } = text;
    let start = thread.integer(2, 1) - 1;
    let end = thread.integer(3, -1);
    if (start < 0) start += length + 1;
    if (end < 0) end += length + 1;
    if (thread.count() === 2) {
      if (start < 0 || start >= length) return 0;
      thread.push(text.charCodeAt(start));
      return 1;
    }
    start = Math.max(start, 0);
    end = Math.min(end, length);
    if (end < 0 || end <= start || start >= length) return 0;
    for (let i = start; i < end; i++) thread.push(text.charCodeAt(i));
    return end - start;
  },

  char(thread: Thread) {
    const count = thread.count();
    let text = '';
    for (let i = 1; i <= count; i++) text += String.fromCharCode(Number(BigInt.asUintN(8, BigInt(thread.integer(i)))));
    thread.push(text);
    return 1;
  },

  dump(thread: Thread) {
    thread.raise('GopherLua does not support the string.dump');
  },

  find(thread: Thread) {
    const text = thread.string(1);
    const pattern = thread.string(2);
    if (pattern === '') {
      thread.push(1);
      thread.push(0);
      return 2;
    }
    const offset = startOffset(text, thread.integer(3, 1));
    const plain = thread.count() === 4 ? thread.at(4) : false;
    if (plain !== undefined && plain !== false) {
      if (offset > text.length)
        throw new GoPanic(`runtime error: slice bounds out of range [${offset}:${text.length}]`);
      thread.run.spend(Math.ceil((text.length - offset) / 16));
      const at = text.indexOf(pattern, offset);
      if (at < 0) thread.push(undefined);
      else {
        thread.push(at + 1);
        thread.push(at + pattern.length);
      }
      return at < 0 ? 1 : 2;
    }
    const [captures] = matches(thread, pattern, text, { offset, limit: 1 });
    if (captures === undefined) {
      thread.push(undefined);
      return 1;
    }
    thread.push(captures[0]! + 1);
    thread.push(captures[1]);
    return pushCaptures(thread, text, captures) + 2;
  },

  format(thread: Thread) {
    const template = thread.string(1);
    const values: LuaValue[] = [];
    for (let i = 2, count = thread.count(); i <= count; i++) values.push(thread.at(i));
    thread.push(format(template, values, thread.run));
    return 1;
  },

  gsub(thread: Thread) {
    const text = thread.string(1);
    const pattern = thread.string(2);
    thread.types(3, 'string', 'table', 'function');
    const replacement = thread.any(3);
    const limit = thread.integer(4, -1);
    const found = matches(thread, pattern, text, { offset: 0, limit });
    if (found.length === 0) {
      thread.setCount(1);
      thread.push(0);
      return 2;
    }
    const replace = replacer(thread, text, replacement);
    const parts: string[] = [];
    let done = 0;
    for (const captures of found) {
      const value = replace(captures);
      if (value === null) continue;
      thread.run.allocate(value.length + captures[1]! - done + 16);
      parts.push(text.slice(done, captures[0]), value);
      done = captures[1]!;
    }
    parts.push(text.slice(done));
    thread.run.allocate(text.length - done);
    thread.push(parts.join(''));
    thread.push(found.length);
    return 2;
  },

  len(thread: Thread) {
    thread.push(thread.string(1).length);
    return 1;
  },

  lower(thread: Thread) {
    return pushConverted(thread, lowerCase);
  },

  match(thread: Thread) {
    const text = thread.string(1);
    const pattern = thread.string(2);
    let offset = thread.integer(3, 1);
    if (offset < 0) offset += text.length + 1;
    const [captures] = matches(thread, pattern, text, { offset: Math.max(offset - 1, 0), limit: 1 });
    if (captures === undefined) {
      thread.push(undefined);
      return 0;
    }
    if (captures.length > 2) return pushCaptures(thread, text, captures);
    thread.push(text.slice(captures[0], captures[1]));
    return 1;
  },

  rep(thread: Thread) {
    const text = thread.string(1);
    const count = thread.integer(2);
    if (count > 0 && text.length > 0) thread.run.allocate(text.length * count);
    thread.push(count <= 0 || text === '' ? '' : text.repeat(count));
    return 1;
  },

  reverse(thread: Thread) {
    const text = thread.string(1);
    thread.run.allocate(text.length);
    thread.run.spend(Math.ceil(text.length / 4));
    const parts: string[] = [];
    for (let i = text.length - 1; i >= 0; i--) parts.push(text[i]!);
    thread.push(parts.join(''));
    return 1;
  },

  sub(thread: Thread) {
    const text = thread.string(1);
    const start = startOffset(text, thread.integer(2));
    let end = thread.integer(3, -1);
    if (end < 0) end += text.length + 1;
    end = Math.min(Math.max(0, end), text.length);
    const part = start >= text.length || end < start ? '' : text.slice(start, end);
    thread.run.spend(part.length >> 5);
    thread.push(part);
    return 1;
  },

  upper(thread: Thread) {
    return pushConverted(thread, upperCase);
  },
};

/** The state of one `gmatch`. */
class Matches {
  readonly text: string;
  readonly found: readonly Captures[];
  at = 0;

  constructor(text: string, found: readonly Captures[]) {
    this.text = text;
    this.found = found;
  }
}

/** `gmatch`: its iterator, and all matches as the state of the loop. */
export function gmatch(thread: Thread): number {
  const text = thread.string(1);
  const found = matches(thread, thread.string(2), text, { offset: 0, limit: -1 });
  thread.push(thread.frame!.function.bound[0]);
  thread.push(new Userdata(new Matches(text, found), thread.env));
  return 2;
}

export function nextMatch(thread: Thread): number {
  const state = thread.userdata(1).content;
  if (!(state instanceof Matches))
    throw new GoPanic('interface conversion: interface {} is nil, not *lua.strMatchData');
  const at = state.at++;
  if (at === state.found.length) return 0;
  const captures = state.found[at];
  if (captures === undefined)
    throw new GoPanic(`runtime error: index out of range [${at}] with length ${state.found.length}`);
  if (captures.length > 2) return pushCaptures(thread, state.text, captures);
  thread.push(state.text.slice(captures[0], captures[1]));
  return 1;
}

function matches(
  thread: Thread,
  pattern: string,
  text: string,
  where: { readonly offset: number; readonly limit: number },
): Captures[] {
  const { run } = thread;
  try {
    let compiled: Pattern | undefined = run.patterns.get(pattern);
    if (compiled === undefined) {
      run.allocate(pattern.length * 256);
      run.spend(pattern.length);
      compiled = compilePattern(pattern);
      run.patterns.set(pattern, compiled);
    }
    return findMatches(compiled, text, { ...where, run });
  } catch (error) {
    if (error instanceof PatternFault) thread.raise(error.message);
    throw error;
  }
}

/** Where a search or a slice begins: from 1, or from the end when negative; 0 is the start. */
function startOffset(text: string, index: number): number {
  let offset = index === 0 ? 0 : index - 1;
  if (offset < 0) offset += text.length + 1;
  return Math.max(0, offset);
}

function pushConverted(thread: Thread, convert: (text: string) => string): number {
  const text = thread.string(1);
  thread.run.allocate(text.length);
  thread.push(toByteText(convert(fromByteText(text))));
  return 1;
}
