import { builtins } from './builtin.ts';
import type { FunctionTable, TemplateFunction } from './function.ts';
import { sprigFunctions } from './sprig/functions.ts';
import { weighed } from './weigh.ts';

/** Those that go through all of their arguments. */
const walking = new Set(['html', 'js', 'urlquery', 'eq', 'ne']);

/** What Argo Events' templates may call: text/template's own functions and all of sprig, which hides `slice`. */
export const templateFunctions: FunctionTable = new Map<string, TemplateFunction>(
  [...builtins.map((known) => (walking.has(known.name) ? weighed(known) : known)), ...sprigFunctions].map((known) => [
    known.name,
    known,
  ]),
);
