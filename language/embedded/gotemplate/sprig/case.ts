import {
  isLetter,
  isLower,
  isNumber,
  isPunct,
  isSpace,
  isTitle,
  isUpper,
  mapPoints,
  pointsOf,
  toLower,
  toTitle,
  toUpper,
} from '../../../go/unicode.ts';
import { type TemplateFunction, define } from '../function.ts';

/** The case of letters and how words are joined. */
export const caseFunctions: readonly TemplateFunction[] = [
  define(
    'swapcase text',
    'func(string) string',
    'Upper case becomes lower case; lower case becomes upper, at the start of words title case.',
    ([s]) => swapCase(s as string),
  ),
  define('snakecase text', 'func(string) string', 'Words in lower case with _ between them.', ([s]) =>
    joinWords(s as string, '_'),
  ),
  define('kebabcase text', 'func(string) string', 'Words in lower case with - between them.', ([s]) =>
    joinWords(s as string, '-'),
  ),
  define('camelcase text', 'func(string) string', 'Words with capitals and nothing between them.', ([s]) =>
    pascalCase(s as string),
  ),
];

function swapCase(s: string): string {
  let afterSpace = true;
  return mapPoints(s, (point) => {
    if (isUpper(point) || isTitle(point)) {
      afterSpace = false;
      return toLower(point);
    }
    if (isLower(point)) {
      const first = afterSpace;
      afterSpace = false;
      return first ? toTitle(point) : toUpper(point);
    }
    afterSpace = isSpace(point);
    return point;
  });
}

function isConnector(point: number): boolean {
  return point === 0x2d || point === 0x5f || isSpace(point);
}

/** `xstrings.ToPascalCase` 1.5.0: leading connectors stay, and one of each further run but its last. */
function pascalCase(s: string): string {
  const points = pointsOf(s);
  let at = 0;
  while (at < points.length && isConnector(points[at]!)) at++;
  const result = points.slice(0, at);
  // Of connectors alone the last is written twice.
  if (at === points.length) return fromPoints([...result, ...result.slice(-1)]);
  let upperRun = isUpper(points[at]!);
  let before = toUpper(points[at]!);
  for (const point of points.slice(at + 1)) {
    let next = point;
    if (isConnector(before)) {
      if (isConnector(point)) result.push(before);
      else {
        upperRun = isUpper(point);
        next = toUpper(point);
      }
    } else {
      if (upperRun && isUpper(point)) next = toLower(point);
      else upperRun = false;
      result.push(before);
    }
    before = next;
  }
  result.push(before);
  return fromPoints(result);
}

function fromPoints(points: readonly number[]): string {
  let text = '';
  for (const point of points) text += String.fromCodePoint(point);
  return text;
}

type WordKind = 'none' | 'number' | 'upper' | 'letters' | 'connector' | 'punctuation' | 'other';

interface Word {
  readonly kind: WordKind;
  readonly points: readonly number[];
}

/** `xstrings.ToSnakeCase` and `ToKebabCase` 1.5.0. Bytes outside of UTF-8 stay as they are, but for those in words of capitals. */
function joinWords(s: string, connector: string): string {
  const words = new Words(Array.from(s, (character) => character.codePointAt(0)!));
  const joint = connector.codePointAt(0)!;
  const result: number[] = [];
  const put = (word: Word) => {
    const plain = word.kind !== 'upper' && word.kind !== 'connector';
    for (const point of word.points) result.push(plain ? point : isConnector(point) ? joint : lowered(point));
  };
  // Letters and numbers that follow a number belong to it.
  const putTail = (first: Word): Word => {
    let word = first;
    while (word.kind === 'letters' || word.kind === 'number') {
      put(word);
      word = words.next();
    }
    return word;
  };
  const separates = (word: Word) => word.kind !== 'connector' && word.kind !== 'punctuation';
  let word = words.next();
  while (!words.done) {
    if (word.kind !== 'connector') put(word);
    const before = word;
    word = words.next();
    if (before.kind === 'number') {
      word = putTail(word);
      if (word.kind !== 'none' && separates(word)) result.push(joint);
    } else if (before.kind === 'connector') put(before);
    else if (before.kind !== 'punctuation') {
      if (word.kind !== 'number') {
        if (separates(word)) result.push(joint);
      } else if (!words.done) {
        const digits = word;
        word = words.next();
        if (word.kind === 'letters') {
          result.push(joint);
          put(digits);
          word = putTail(word);
          if (word.kind !== 'none' && separates(word)) result.push(joint);
        } else {
          put(digits);
          if (separates(word)) result.push(joint);
        }
      }
    }
  }
  put(word);
  return fromPoints(result);
}

/** Only a capital has a lower case: a letter in title case stays. */
function lowered(point: number): number {
  if (isUpper(point)) return toLower(point);
  return isInvalid(point) ? 0xfffd : point;
}

/** True for U+FFFD, and for what stands for a byte outside of UTF-8. */
function isInvalid(point: number): boolean {
  return point === 0xfffd || (point >= 0xd800 && point <= 0xdfff);
}

/** Cuts a text into words. U+FFFD, also for a byte outside of UTF-8, belongs to what stands around it. */
class Words {
  private readonly points: readonly number[];
  private at = 0;

  constructor(points: readonly number[]) {
    this.points = points;
  }

  get done(): boolean {
    return this.at >= this.points.length;
  }

  next(): Word {
    if (this.done) return { kind: 'none', points: [] };
    const start = this.at;
    const first = this.valid(start, 0xfffd);
    if (first.point === 0xfffd) return this.take(start, first.end, 'none');
    if (isConnector(first.point)) return this.run(start, first, { kind: 'connector', test: isConnector });
    if (isPunct(first.point)) return this.run(start, first, { kind: 'punctuation', test: isPunct });
    if (isUpper(first.point)) return this.upper(start, first);
    if (isAlphabetic(first.point)) return this.run(start, first, { kind: 'letters', test: isSmall });
    if (isNumber(first.point)) return this.run(start, first, { kind: 'number', test: isNumber });
    return this.run(start, first, { kind: 'other', test: isOther });
  }

  private upper(start: number, first: Valid): Word {
    const second = this.valid(first.end, first.point);
    if (isUpper(second.point)) {
      let [last, end] = [first.end, second.end];
      let point = second.point;
      let reached = second.end;
      while (reached < this.points.length) {
        const next = this.valid(reached, point);
        point = next.point;
        if (!isUpper(point)) break;
        [last, end] = [reached, next.end];
        reached = next.end;
      }
      // The last capital of `HTTPServer` begins the next word.
      const splits = reached < this.points.length && isAlphabetic(point);
      return this.take(start, splits ? last : end, 'upper');
    }
    if (isAlphabetic(second.point)) return this.run(start, second, { kind: 'upper', test: isSmall });
    return this.take(start, first.end, 'upper');
  }

  private run(
    start: number,
    first: Valid,
    { kind, test }: { readonly kind: WordKind; readonly test: (point: number) => boolean },
  ): Word {
    let { end, point } = first;
    while (end < this.points.length) {
      const next = this.valid(end, point);
      if (!test(next.point)) break;
      ({ end, point } = next);
    }
    return this.take(start, end, kind);
  }

  private take(start: number, end: number, kind: WordKind): Word {
    this.at = end;
    return { kind, points: this.points.slice(start, end) };
  }

  /** The next point that is not U+FFFD; when there is none, the one before counts again. */
  private valid(from: number, before: number): Valid {
    for (let at = from; at < this.points.length; at++) {
      if (!isInvalid(this.points[at]!)) return { point: this.points[at]!, end: at + 1 };
    }
    return { point: before, end: this.points.length };
  }
}

interface Valid {
  readonly point: number;
  readonly end: number;
}

/** Letters but for the Chinese ones. */
function isAlphabetic(point: number): boolean {
  const chinese =
    (point >= 0x4e00 && point <= 0x9fcc) ||
    (point >= 0x3400 && point <= 0x4d85) ||
    (point >= 0x20000 && point <= 0x2b81d);
  return !chinese && isLetter(point);
}

function isSmall(point: number): boolean {
  return isAlphabetic(point) && !isUpper(point);
}

function isOther(point: number): boolean {
  return !isConnector(point) && !isAlphabetic(point) && !isNumber(point) && !isPunct(point);
}
