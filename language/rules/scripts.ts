import { templateFunctions } from '../embedded/gotemplate/functions.ts';
import { parse as parseTemplate } from '../embedded/gotemplate/parse.ts';
import { diagnose } from '../embedded/jq/diagnose.ts';
import { parse as parseJq } from '../embedded/jq/parse.ts';
import { parse as parseLua } from '../embedded/lua/parse.ts';

/** The parsed script, and what there is to say of it; several rules look at the same one, each in its turn, so some are kept. */
export const luaOf = keeping(parseLua);
export const jqOf = keeping(parseJq);
export const jqDiagnosesOf = keeping((source) => diagnose(jqOf(source).value));
export const templateOf = keeping((source) => parseTemplate(source, templateFunctions));

function keeping<T>(parse: (source: string) => T): (source: string) => T {
  const kept = new Map<string, T>();
  return (source) => {
    let parsed = kept.get(source);
    if (parsed === undefined) {
      if (kept.size === most) kept.clear();
      kept.set(source, (parsed = parse(source)));
    }
    return parsed;
  };
}

/** More than one object has, so that none is parsed twice for it. */
const most = 100;
