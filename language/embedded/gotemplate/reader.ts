import { unquote } from '../../go/strconv-quote.ts';
import type { LanguageError } from '../language.ts';
import { type Item, type ItemType, describeItem } from './item.ts';
import { lex } from './lex.ts';

/** Ends the parsing: Go reports the first error only. */
export class SyntaxFailure extends Error {
  readonly error: LanguageError;

  constructor(error: LanguageError) {
    super(error.message);
    this.error = error;
  }
}

/** What belongs to one template while it is read: `{{define}}` and `{{block}}` start their own. */
export interface Scope {
  readonly name: string;
  variables: string[];
  /** The line of the action that is being read; 0: none. */
  actionLine: number;
  ranges: number;
}

/** What is being read, as errors name it. */
export type Context =
  | 'command'
  | 'if'
  | 'range'
  | 'with'
  | 'block clause'
  | 'template clause'
  | 'define clause'
  | 'parenthesized pipeline';

/** The items of a template and the errors about them. */
export class ItemReader {
  protected readonly source: string;
  protected readonly name: string;
  protected scope: Scope;
  protected at = 0;
  /** The furthest item looked at: errors are on its line. */
  protected furthest = 0;
  private readonly items: readonly Item[];

  constructor(source: string, name: string) {
    this.source = source;
    this.name = name;
    this.items = lex(source).filter((item) => item.type !== 'comment');
    this.scope = { name, variables: ['$'], actionLine: 0, ranges: 0 };
  }

  protected next(): Item {
    const item = this.items[Math.min(this.at++, this.items.length - 1)]!;
    this.furthest = Math.max(this.furthest, Math.min(this.at, this.items.length) - 1);
    return item;
  }

  protected peek(): Item {
    const item = this.next();
    this.at--;
    return item;
  }

  protected nextNonSpace(): Item {
    let item = this.next();
    while (item.type === 'space') item = this.next();
    return item;
  }

  protected peekNonSpace(): Item {
    const item = this.nextNonSpace();
    this.at--;
    return item;
  }

  protected isKeyword(item: Item, word: string): boolean {
    return item.type === 'keyword' && item.text === word;
  }

  protected expect(types: readonly ItemType[], context: string): Item {
    const item = this.nextNonSpace();
    if (!types.includes(item.type)) this.unexpected(item, context);
    return item;
  }

  protected unexpected(item: Item, context: string): never {
    if (item.type !== 'error') this.fail(`unexpected ${describeItem(item)} in ${context}`, item);
    let started = '';
    const { actionLine } = this.scope;
    if (actionLine !== 0 && actionLine !== item.line) {
      started = `${item.text.endsWith(' action') ? '' : ' in action'} started at ${this.name}:${actionLine}`;
    }
    this.fail(item.text + started, item);
  }

  protected fail(message: string, item: Item = this.items[this.furthest]!): never {
    const { line } = this.items[this.furthest]!;
    const text = `template: ${this.name}:${line}: ${message}`;
    const end = item.end > item.start ? item.end : Math.min(item.start + 1, this.source.length);
    throw new SyntaxFailure({ message: text, start: item.start, end });
  }

  /** Where the item before the cursor ends. */
  protected lastEnd(): number {
    return this.items[this.at - 1]!.end;
  }

  protected unquoted(item: Item): string {
    return unquote(item.text) ?? this.fail('invalid syntax', item);
  }
}
