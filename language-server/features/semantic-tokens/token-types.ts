import type { TokenType } from '../../../language/embedded/language.ts';

/** The names that tokens are sent under; a theme knows all of them but punctuation, which is not coloured. */
export const tokenTypes = [
  'keyword',
  'operator',
  'string',
  'number',
  'regexp',
  'comment',
  'variable',
  'parameter',
  'property',
  'function',
] as const satisfies readonly TokenType[];
