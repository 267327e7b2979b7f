export type LexemeType = Keyword | 'name' | 'number' | 'string' | 'end of text' | Operator;

/** One token of a script. `text` is what upstream's errors show (for a string its value); `line` and `column` are where it begins. */
export interface Lexeme {
  readonly type: LexemeType;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export const keywords = [
  'and',
  'break',
  'do',
  'else',
  'elseif',
  'end',
  'false',
  'for',
  'function',
  'goto',
  'if',
  'in',
  'local',
  'nil',
  'not',
  'or',
  'repeat',
  'return',
  'then',
  'true',
  'until',
  'while',
] as const;

export type Keyword = (typeof keywords)[number];

export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '#'
  | '('
  | ')'
  | '{'
  | '}'
  | '['
  | ']'
  | ';'
  | ','
  | ':'
  | '::'
  | '.'
  | '..'
  | '...'
  | '='
  | '=='
  | '~='
  | '<'
  | '<='
  | '>'
  | '>=';
