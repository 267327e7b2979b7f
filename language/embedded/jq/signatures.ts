import { builtinNames } from './builtin-names.ts';
import { definitions } from './definitions.ts';
import { descriptions } from './descriptions.ts';

export interface Signature {
  /** How it is written, once for each number of parameters: `first`, `first(g)`. */
  readonly ways: readonly string[];
  readonly description: string;
  /** Upstream lists it among its built-ins, but refuses a program with it. */
  readonly isRefused: boolean;
}

/** All built-ins by their names. */
export function signatures(): Map<string, Signature> {
  const found = new Map<string, Signature>();
  for (const full of builtinNames()) {
    const name = full.slice(0, full.indexOf('/'));
    const ways = [...(found.get(name)?.ways ?? []), usageOf(full)];
    found.set(name, { ways, description: descriptions[name]!, isRefused: refused.has(name) });
  }
  return found;
}

/** `limit($n; g)`. */
function usageOf(full: string): string {
  const [name, count] = full.split('/') as [string, string];
  const written = Object.hasOwn(definitions, full)
    ? /^def (\w+(?:\([^)]*\))?):/.exec(definitions[full]!)?.[1]
    : undefined;
  const operands = Array.from({ length: Number(count) }, (_, i) => 'fgh'[i] ?? `f${i}`).join('; ');
  return written ?? (count === '0' ? name : `${name}(${operands})`);
}

/** A Sensor gives gojq neither inputs nor functions of its own. */
const refused: ReadonlySet<string> = new Set(['input', 'inputs', 'debug']);
