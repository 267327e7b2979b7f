import type { Call, Signature } from '../call.ts';
import type { FunctionTable, TemplateFunction } from './function.ts';
import type { Item } from './item.ts';
import { lex } from './lex.ts';

/** The command with a function in front whose arguments an offset stands in: `trunc 5 ▮`. */
export function callAt(source: string, offset: number, functions: FunctionTable): Call | null {
  const items = lex(source.slice(0, offset));
  if (items.at(-1)?.text !== 'unclosed action') return null;
  return callIn(items.slice(0, -1), functions);
}

function callIn(items: readonly Item[], functions: FunctionTable): Call | null {
  const start = commandStart(items);
  const command = items.slice(start);
  const name = command.findIndex(({ type }) => type !== 'space');
  const known = command[name]?.type === 'identifier' ? functions.get(command[name].text) : undefined;
  const behind = command.slice(name + 1);
  if (known !== undefined && behind.length > 0)
    return { signatures: [signature(known)], argument: spacesIn(behind) - 1 };
  // Inside parentheses without a call of its own, the call around them is meant.
  return items[start - 1]?.type === 'leftParen' ? callIn(items.slice(0, start - 1), functions) : null;
}

/** Where the command begins that the items end in: behind `{{`, `|`, `(`, `:=` or a keyword such as `if`. */
function commandStart(items: readonly Item[]): number {
  let depth = 0;
  for (let at = items.length - 1; at >= 0; at--) {
    const { type } = items[at]!;
    if (type === 'rightParen') depth++;
    else if (type === 'leftParen' && depth > 0) depth--;
    else if (depth === 0 && openers.has(type)) return at + 1;
  }
  return 0;
}

const openers: ReadonlySet<Item['type']> = new Set(['leftDelim', 'leftParen', 'pipe', 'declare', 'assign', 'keyword']);

/** Arguments are divided by spaces. */
function spacesIn(items: readonly Item[]): number {
  let [depth, count] = [0, 0];
  for (const { type } of items) {
    if (type === 'leftParen') depth++;
    else if (type === 'rightParen') depth--;
    else if (type === 'space' && depth === 0) count++;
  }
  return count;
}

/** `trunc length text`: every word behind the name is a parameter. */
function signature({ usage, type, description }: TemplateFunction): Signature {
  const words = [...usage.matchAll(/\S+/g)].slice(1);
  const parameters = words.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return {
    label: usage,
    parameters,
    variadic: usage.endsWith('…'),
    documentation: `\`${type.name}\`\n\n${description}`,
  };
}
