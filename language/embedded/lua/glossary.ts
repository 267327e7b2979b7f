import type { Entry } from './catalogue.ts';
import type { Keyword } from './lexeme.ts';

/** What the editor says about each keyword. */
export const glossary: ReadonlyMap<string, Entry> = new Map<Keyword, Entry>([
  [
    'and',
    {
      signature: 'a and b',
      text: 'The first value when it is nil or false, else the second, which is worked out only then.',
    },
  ],
  ['break', { signature: 'break', text: 'Leaves the innermost loop. It is the last statement of its block.' }],
  ['do', { signature: 'do … end', text: 'A block: local variables in it end with it.' }],
  ['else', { signature: 'if a then … else … end', text: 'What is done where no condition holds.' }],
  [
    'elseif',
    { signature: 'if a then … elseif b then … end', text: 'A further condition, asked when those before do not hold.' },
  ],
  ['end', { signature: 'end', text: 'Ends a block, a loop, an if or a function.' }],
  ['false', { signature: 'false', text: 'Does not hold as a condition; only nil does not either.' }],
  [
    'for',
    {
      signature: 'for i = first, last, step do … end; for key, value in pairs(table) do … end',
      text: 'Counts, or goes through what an iterator gives. The variables are new in each turn.',
    },
  ],
  [
    'function',
    { signature: 'function name(a, ...) … end', text: 'A function; object:method adds a parameter self in front.' },
  ],
  ['goto', { signature: 'goto name', text: 'Goes on at ::name:: in this block or one around it.' }],
  [
    'if',
    {
      signature: 'if a then … elseif b then … else … end',
      text: 'Does what stands behind the first condition that holds. Only nil and false do not: 0 and empty texts do.',
    },
  ],
  [
    'in',
    {
      signature: 'for key, value in pairs(table) do … end',
      text: 'What a loop goes through: an iterator, what it is called with, and where it begins.',
    },
  ],
  [
    'local',
    {
      signature: 'local a, b = x, y; local function name() … end',
      text: 'Variables of this block. Without it a variable is global.',
    },
  ],
  [
    'nil',
    {
      signature: 'nil',
      text: 'No value: what a variable or a member holds that was never set. A null of the event is one too.',
    },
  ],
  ['not', { signature: 'not a', text: 'True for nil and false, else false.' }],
  [
    'or',
    {
      signature: 'a or b',
      text: 'The first value unless it is nil or false, else the second, which is worked out only then.',
    },
  ],
  [
    'repeat',
    {
      signature: 'repeat … until a',
      text: 'A loop that runs once at least, up to when the condition holds. The condition sees the variables of the loop.',
    },
  ],
  [
    'return',
    {
      signature: 'return a, b',
      text: 'Ends the function, or the script, with values. Of a script the last one counts. It is the last statement of its block.',
    },
  ],
  ['then', { signature: 'if a then … end', text: 'What is done where the condition holds.' }],
  ['true', { signature: 'true', text: 'Holds as a condition, as all but nil and false do.' }],
  ['until', { signature: 'repeat … until a', text: 'Ends the loop when the condition holds.' }],
  ['while', { signature: 'while a do … end', text: 'A loop that runs as long as the condition holds.' }],
]);
