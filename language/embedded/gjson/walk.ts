import type { ElementStep, GjsonPath, MemberStep } from './path.ts';
import { matches } from './match.ts';
import { readNext, wordType } from './read.ts';
import { Result, type ResultType, missing } from './result.ts';
import { type Run, getBelow } from './run.ts';
import { nestedEnd, numberEnd, startsNumber, stringEnd, wordEnd } from './scan.ts';
import { type Cut, type Source, wholeOf } from './source.ts';
import { unescape } from './unescape.ts';
import { matchesWildcard } from './wildcard.ts';

/** What a walk found, and the path that is still to be asked of it. */
export interface Found {
  readonly value: Result;
  readonly pipe: GjsonPath | null;
}

/**
 * Follows the components of a path through objects and arrays, from the first bracket of the text on. When the first of
 * duplicate keys leads nowhere the next one is tried. Without recursion: a document may be nested as deeply as it likes.
 */
export function walk(cut: Cut, head: { readonly kind: 'walk' | 'lines'; readonly path: GjsonPath }, run: Run): Found {
  const walker = new Walker(cut, run);
  if (head.kind === 'lines') walker.run(head.path, { at: cut.start, isObject: false });
  else {
    const at = firstBracket(cut);
    if (at >= 0) walker.run(head.path, { at: at + 1, isObject: cut.source.text.charCodeAt(at) === 123 });
  }
  const { pipe, counted, value = missing() } = walker;
  if (pipe === null && !counted && value.end > value.start) value.index = placeOf(value, cut);
  return { value, pipe };
}

/** Where a value stands in the text it was looked for in; 0 when it is not a part of it. */
function placeOf(value: Cut, cut: Cut): number {
  const inside = value.source === cut.source && value.start >= cut.start && value.start < cut.end;
  return inside ? value.start - cut.start : 0;
}

function firstBracket(cut: Cut): number {
  for (let i = cut.start; i < cut.end; i++) {
    const c = cut.source.text.charCodeAt(i);
    if (c === 123 || c === 91) return i;
  }
  return -1;
}

/** An object or array that is being searched. */
type Frame = { readonly member: MemberStep } | ArrayFrame;

interface ArrayFrame {
  readonly step: ElementStep & { readonly kind: 'index' };
  /** The elements that have begun. */
  position: number;
}

/** `hit`: the walk is over. `closed`: the container ended and led nowhere. `more`: another one is to be searched first. */
type Progress = 'hit' | 'closed' | 'more';

class Walker {
  value: Result | undefined = undefined;
  pipe: GjsonPath | null = null;
  /** The value is a number that was counted and stands nowhere. */
  counted = false;
  private readonly cut: Cut;
  private readonly source: Source;
  private readonly text: string;
  private readonly end: number;
  private readonly evaluation: Run;
  private readonly frames: Frame[] = [];
  private i = 0;

  constructor(cut: Cut, run: Run) {
    this.cut = cut;
    this.source = cut.source;
    this.text = cut.source.text;
    this.end = cut.end;
    this.evaluation = run;
  }

  run(path: GjsonPath, from: { readonly at: number; readonly isObject: boolean }): void {
    const { frames } = this;
    this.i = from.at;
    if (this.open(path, from.isObject) === 'hit') return;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const progress = 'member' in frame ? this.searchObject(frame.member) : this.searchArray(frame);
      if (progress === 'hit') return;
      if (progress === 'closed') frames.pop();
    }
  }

  /** Begins the container whose bracket has just been read. */
  private open(path: GjsonPath, isObject: boolean): Progress {
    const step = isObject ? path.member : path.element;
    if (step.next === null && step.pipe !== null) this.pipe = step.pipe;
    if ('key' in step && 'wild' in step) this.frames.push({ member: step });
    else if (step.kind === 'index') this.frames.push({ step, position: 0 });
    else if (step.kind === 'query') return this.query(step) ? 'hit' : 'more';
    else if (step.kind === 'count' || step.kind === 'project') return this.collect(step) ? 'hit' : 'more';
    return 'more';
  }

  private searchObject(step: MemberStep): Progress {
    const { text, end } = this;
    let { i } = this;
    for (;;) {
      for (; i < end; i++) {
        const c = text.charCodeAt(i);
        if (c === 34) break;
        if (c === 125) return this.close(i + 1);
      }
      if (i >= end) return this.close(end);
      const start = i + 1;
      const keyEnd = stringEnd(text, start, end);
      if (keyEnd === 0) return this.close(end);
      i = keyEnd < 0 ? ~keyEnd : keyEnd;
      const matched = this.isKey(step, start, i - 1, keyEnd < 0);
      const inner = matched ? step.next : null;
      // The value: the first thing behind the key that begins like one.
      for (; i < end; i++) {
        const c = text.charCodeAt(i);
        if (c === 34) {
          const close = stringEnd(text, i + 1, end);
          if (close === 0) return this.close(end);
          const after = close < 0 ? ~close : close;
          if (matched && inner === null) return this.hit('String', i, after);
          i = after;
        } else if (c === 123 || c === 91) {
          if (inner !== null) {
            this.i = i + 1;
            return this.open(inner, c === 123);
          }
          const after = this.nestedEnd(i);
          if (matched) return this.hit('JSON', i, Math.min(after, end));
          i = after;
        } else if (startsNumber(text, i, end)) {
          const after = numberEnd(text, i, end);
          if (matched && inner === null) return this.hit('Number', i, after);
          i = after;
        } else if (c === 116 || c === 102 || c === 110) {
          const after = wordEnd(text, i, end);
          if (matched && inner === null) return this.hit(wordType(c), i, after);
          i = after;
        } else continue;
        break;
      }
    }
  }

  private isKey(step: MemberStep, start: number, end: number, escaped: boolean): boolean {
    const { key } = step;
    if (escaped || step.wild) {
      const raw = this.text.slice(start, end);
      const name = escaped ? unescape(raw) : raw;
      return step.wild ? matchesWildcard(name, key, this.evaluation.fuel) : name === key;
    }
    return end - start === key.length && this.text.startsWith(key, start);
  }

  private searchArray(frame: ArrayFrame): Progress {
    const { text, end } = this;
    const { next, index } = frame.step;
    let { i } = this;
    for (; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === 93) return this.close(i + 1);
      const isNested = c === 123 || c === 91;
      const scalar = isNested ? 0 : scalarEnd(text, i, end, c);
      if (scalar < 0) return this.close(end);
      if (scalar === 0 && !isNested) continue;
      const here = index === frame.position++;
      if (here && isNested && next !== null) {
        this.i = i + 1;
        return this.open(next, c === 123);
      }
      const after = isNested ? this.nestedEnd(i) : scalar;
      if (here && next === null) return this.hit(isNested ? 'JSON' : scalarType(text, i, end), i, Math.min(after, end));
      i = after - 1;
    }
    return this.close(end);
  }

  /** `#` and `#.key`: answers when the array's end is met, which a text that breaks off has behind it. */
  private collect(step: ElementStep & { kind: 'count' | 'project' }): boolean {
    const { text, end } = this;
    const starts = [this.i];
    let { i } = this;
    for (; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === 93) break;
      const after = c === 123 || c === 91 ? this.nestedEnd(i) : scalarEnd(text, i, end, c);
      if (after === 0) continue;
      if (after < 0 || after > end) {
        this.i = end;
        return false;
      }
      starts.push(after);
      i = after - 1;
    }
    if (step.kind === 'project') this.project(step, starts);
    else {
      const counted = wholeOf(String(starts.length - 1));
      this.value = new Result('Number', counted.source, counted.start, counted.end);
      this.counted = true;
    }
    return true;
  }

  private project(step: ElementStep & { kind: 'project' }, starts: readonly number[]): void {
    if (step.whole !== null) this.pipe = step.whole;
    const parts: string[] = [];
    const indexes: number[] = [];
    for (const start of starts) {
      const at = skipSpace(this.text, start, this.end);
      if (at >= this.end || this.text.charCodeAt(at) === 93) continue;
      const element = readNext(this.source, at, this.end);
      if (element === null) continue;
      if (element.type === 'JSON') element.index = placeOf(element, this.cut);
      const found = getBelow(element, step.key, this.evaluation);
      if (!found.exists) continue;
      this.evaluation.fuel.allocate(found.end - found.start);
      parts.push(found.raw);
      indexes.push(found.index);
    }
    this.answer(parts, indexes);
  }

  /** `#(…)` and `#(…)#`: true when one was found that is enough. */
  private query(step: ElementStep & { kind: 'query' }): boolean {
    const { text, end, source } = this;
    const parts: string[] = [];
    const indexes: number[] = [];
    let { i } = this;
    for (; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === 93) {
        i++;
        break;
      }
      const isNested = c === 123 || c === 91;
      const after = isNested ? this.nestedEnd(i) : scalarEnd(text, i, end, c);
      if (after === 0) continue;
      if (after < 0) {
        this.i = end;
        return false;
      }
      const type = isNested ? 'JSON' : scalarType(text, i, end);
      const found = this.ask(step, new Result(type, source, i, Math.min(after, end)));
      if (found !== null && !step.all) {
        this.value = found;
        return true;
      }
      if (found !== null && found.end > found.start) {
        this.evaluation.fuel.allocate(found.end - found.start);
        parts.push(found.raw);
        indexes.push(found.index + i - this.cut.start);
      }
      i = after - 1;
      if (after > end) {
        this.i = end;
        return false;
      }
    }
    this.i = i;
    if (step.all && !(this.value?.exists ?? false)) this.answer(parts, indexes.length > 0 ? indexes : null);
    return false;
  }

  /** What an element gives when the query holds for it, else `null`. */
  private ask(step: ElementStep & { kind: 'query' }, element: Result): Result | null {
    const { evaluation } = this;
    if (element.type !== 'JSON' && step.query.path !== '') return null;
    const tested = element.type === 'JSON' ? getBelow(element, step.tested, evaluation) : element;
    if (!matches(step.query, tested, evaluation.fuel)) return null;
    if (step.next === null) return element;
    if (step.whole !== null) this.pipe = step.whole;
    const found = getBelow(element, step.next, evaluation);
    found.base ??= { cut: element, shift: 0, shiftBytes: 0 };
    return found;
  }

  private answer(parts: readonly string[], indexes: readonly number[] | null): void {
    const { source, start, end } = wholeOf(`[${parts.join(',')}]`);
    this.value = new Result('JSON', source, start, end);
    this.value.indexes = indexes;
  }

  private nestedEnd(i: number): number {
    const known = this.source.ends?.get(i);
    return known !== undefined && known <= this.end ? known : nestedEnd(this.text, i, this.end);
  }

  private hit(type: ResultType, start: number, end: number): 'hit' {
    this.value = new Result(type, this.source, start, end);
    return 'hit';
  }

  private close(i: number): 'closed' {
    this.i = i;
    return 'closed';
  }
}

/** Behind the scalar at `i`: 0 when none begins there, -1 when it is a string that is not closed. */
function scalarEnd(text: string, i: number, end: number, c: number): number {
  if (c === 34) {
    const close = stringEnd(text, i + 1, end);
    return close === 0 ? -1 : close < 0 ? ~close : close;
  }
  if (startsNumber(text, i, end)) return numberEnd(text, i, end);
  return c === 116 || c === 102 || c === 110 ? wordEnd(text, i, end) : 0;
}

function scalarType(text: string, i: number, end: number): ResultType {
  const c = text.charCodeAt(i);
  if (c === 34) return 'String';
  return startsNumber(text, i, end) ? 'Number' : wordType(c);
}

function skipSpace(text: string, i: number, end: number): number {
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 9 && c !== 10 && c !== 13) break;
    i++;
  }
  return i;
}
