import { type Value, entriesOf, itemsOf } from '../../go/value.ts';
import type { Item } from './item.ts';

/** What names stand for at a place of a template, as far as a sample tells. `undefined`: not known. */
export interface Scope {
  readonly dot: Value | undefined;
  readonly variables: ReadonlyMap<string, Value | undefined>;
  /** The value of a chain of items: `$x.a.b`, `.a`, nothing at all (the dot). */
  resolve(chain: readonly Item[]): Value | undefined;
}

/** The scope behind the last of the items, which are those of a template up to there. */
export function scopeAt(items: readonly Item[], data: Value): Scope {
  const blocks: Block[] = [{ dot: data, variables: new Map([['$', data]]) }];
  const actions = splitActions(items);
  for (const [i, action] of actions.entries()) enter(action, blocks, i === actions.length - 1 ? 'open' : 'closed');
  const { dot, variables } = blocks.at(-1)!;
  return { dot, variables, resolve: (chain) => resolve(chain, blocks.at(-1)!) };
}

/** Nothing known reads like nil. */
export function valueOf(value: Value | undefined): Value {
  return value ?? null;
}

interface Block {
  readonly dot: Value | undefined;
  readonly variables: Map<string, Value | undefined>;
}

/** The items of each action, without spaces; the last one may still be open. */
function splitActions(items: readonly Item[]): Item[][] {
  const actions: Item[][] = [];
  for (const item of items) {
    if (item.type === 'leftDelim') actions.push([]);
    else if (!['space', 'text', 'comment', 'rightDelim'].includes(item.type)) actions.at(-1)?.push(item);
  }
  return actions;
}

/** What an action does to the blocks around what follows it; an `open` one has not opened its own yet. */
function enter(action: readonly Item[], blocks: Block[], state: 'open' | 'closed'): void {
  const [first, ...rest] = action;
  const word = first?.type === 'keyword' ? first.text : '';
  if (state === 'open') return;
  const current = blocks.at(-1)!;
  const { names, value } = declaration(word === '' ? action : rest, current);
  switch (word) {
    case '':
      for (const name of names) current.variables.set(name, value);
      return;
    case 'end':
      if (blocks.length > 1) blocks.pop();
      return;
    case 'else':
      if (blocks.length > 1) blocks.splice(-1, 1, { ...blocks.at(-2)!, variables: new Map(blocks.at(-2)!.variables) });
      return;
    case 'define':
      blocks.push({ dot: undefined, variables: new Map([['$', undefined]]) });
      return;
    case 'block':
    case 'if':
    case 'with':
    case 'range':
      blocks.push(inner(word, { names, value }, current));
      return;
    default:
  }
}

function inner(word: string, { names, value }: Declaration, current: Block): Block {
  const element = word === 'range' ? firstOf(value) : value;
  const variables = new Map(current.variables);
  for (const [i, name] of names.entries()) variables.set(name, i === names.length - 1 ? element : undefined);
  return { dot: word === 'if' ? current.dot : element, variables };
}

interface Declaration {
  readonly names: readonly string[];
  readonly value: Value | undefined;
}

/** `$i, $x := .a.b`: the names and, of a plain chain, its value. */
function declaration(items: readonly Item[], block: Block): Declaration {
  const at = items.findIndex(({ type }) => type === 'declare' || type === 'assign');
  const names = items.slice(0, Math.max(at, 0)).filter(({ type }) => type === 'variable');
  const chain = items.slice(at + 1);
  const plain =
    chain.length > 0 &&
    chain.every(({ type }, i) => type === 'field' || (i === 0 && (type === 'variable' || type === 'dot')));
  return { names: names.map(({ text }) => text), value: plain ? resolve(chain, block) : undefined };
}

function resolve(chain: readonly Item[], block: Block): Value | undefined {
  const [first] = chain;
  let value = first?.type === 'variable' ? block.variables.get(first.text) : block.dot;
  for (const { type, text } of chain) {
    if (type !== 'field') continue;
    const entries = value === undefined || value === null ? null : entriesOf(value);
    value = entries?.get(text.slice(1));
  }
  return value;
}

function firstOf(value: Value | undefined): Value | undefined {
  if (value === undefined || value === null) return undefined;
  const items = itemsOf(value);
  return items === null ? entriesOf(value)?.values().next().value : items[0];
}
