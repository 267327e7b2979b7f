import { builtinNames } from './builtin-names.ts';
import { definitions } from './definitions.ts';
import { descriptions } from './descriptions.ts';

export interface Signature {
  /** `limit($n; g)`. */
  readonly usage: string;
  readonly description: string | null;
}

/** How each built-in is written, by its name; one for each number of parameters. */
export function signatures(): Map<string, Signature[]> {
  const found = new Map<string, Signature[]>();
  for (const full of builtinNames()) {
    const [name, count] = full.split('/') as [string, string];
    const written = Object.hasOwn(definitions, full)
      ? /^def (\w+(?:\([^)]*\))?):/.exec(definitions[full]!)?.[1]
      : undefined;
    const operands = Array.from({ length: Number(count) }, (_, i) => 'fgh'[i] ?? `f${i}`).join('; ');
    const usage = written ?? (count === '0' ? name : `${name}(${operands})`);
    const description = Object.hasOwn(descriptions, name) ? descriptions[name]! : null;
    found.set(name, [...(found.get(name) ?? []), { usage, description }]);
  }
  return found;
}
