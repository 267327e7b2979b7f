import { builtins } from './builtin.ts';
import type { FunctionTable, TemplateFunction } from './function.ts';
import { sprigFunctions } from './sprig/functions.ts';

/** What Argo Events' templates may call: text/template's own functions and all of sprig, which hides `slice`. */
export const templateFunctions: FunctionTable = new Map<string, TemplateFunction>(
  [...builtins, ...sprigFunctions].map((known) => [known.name, known]),
);
