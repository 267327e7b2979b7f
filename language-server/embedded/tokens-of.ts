import { tokens as cron } from '../../language/embedded/cron/tokens.ts';
import { tokens as expr } from '../../language/embedded/expr/tokens.ts';
import { tokens as gjson } from '../../language/embedded/gjson/tokens.ts';
import { tokens as gotemplate } from '../../language/embedded/gotemplate/tokens.ts';
import { tokens as govaluate } from '../../language/embedded/govaluate/tokens.ts';
import type { Token } from '../../language/embedded/language.ts';
import { tokens as jq } from '../../language/embedded/jq/tokens.ts';
import { tokens as lua } from '../../language/embedded/lua/tokens.ts';
import { tokens as regexp } from '../../language/embedded/regexp/tokens.ts';
import { tokens as sjson } from '../../language/embedded/sjson/tokens.ts';
import { conditionTokens } from '../../language/rules/condition-names.ts';
import type { LanguageName } from './language-of.ts';

/** The tokens of a text in one of the languages, in order. */
export function tokensOf(language: LanguageName, source: string): readonly Token[] {
  return readers[language](source);
}

const readers: Readonly<Record<LanguageName, (source: string) => readonly Token[]>> = {
  cron,
  expr,
  gjson,
  gotemplate,
  govaluate,
  jq,
  lua,
  regexp,
  sjson,
  conditions,
};

function conditions(source: string): Token[] {
  return conditionTokens(source).flatMap(({ kind, start, end }): Token[] => {
    if (kind === 'name') return [{ type: 'variable', start, end }];
    return kind === 'and' || kind === 'or' ? [{ type: 'operator', start, end }] : [];
  });
}
