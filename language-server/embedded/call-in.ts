import type { Call } from '../../language/embedded/call.ts';
import { callAt as expr } from '../../language/embedded/expr/call-at.ts';
import { callAt as gotemplate } from '../../language/embedded/gotemplate/call-at.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { callAt as jq } from '../../language/embedded/jq/call-at.ts';
import { callAt as lua } from '../../language/embedded/lua/call-at.ts';
import type { LanguageName } from './language-of.ts';

/** The call that an offset into a text of a language stands in; `null` outside one, and in languages without functions. */
export function callIn(language: LanguageName, source: string, offset: number): Call | null {
  return callers[language]?.(source, offset) ?? null;
}

const callers: { readonly [name in LanguageName]?: (source: string, offset: number) => Call | null } = {
  expr,
  jq,
  lua,
  gotemplate: (source, offset) => gotemplate(source, offset, templateFunctions),
};
