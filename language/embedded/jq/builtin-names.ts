import { compare } from '../../go/json-order.ts';
import { definitions } from './definitions.ts';
import { natives } from './native.ts';

/** All built-ins with their numbers of parameters, as `builtins` lists them: `add/0`. */
export function builtinNames(): readonly string[] {
  return [...own, ...natives.keys(), ...Object.keys(definitions)]
    .filter((name) => !name.startsWith('_'))
    .sort((a, b) => compare(nameOf(a), nameOf(b)) || compare(a, b));
}

/** Those that the compiler knows by itself. */
const own = ['empty/0', 'path/1', 'env/0', 'builtins/0', 'input/0', 'inputs/0', 'debug/1', 'recurse/0'];

function nameOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}
