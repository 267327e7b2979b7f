import { templateFunctions } from '../embedded/gotemplate/functions.ts';
import { parse as parseTemplate } from '../embedded/gotemplate/parse.ts';
import { diagnose } from '../embedded/jq/diagnose.ts';
import { parse as parseJq } from '../embedded/jq/parse.ts';
import { parse as parseLua } from '../embedded/lua/parse.ts';
import { compileConditions } from '../semantics/conditions.ts';

/**
 * What was parsed, and what there is to say of it; several rules look at the same script, each in its turn, so some are kept. By
 * their text and not by their document: a parse is the same whoever asks, and copies of an object hold the same scripts.
 */
export const luaOf = keeping(parseLua);
export const jqOf = keeping(parseJq);
export const jqDiagnosesOf = keeping((source: string) => diagnose(jqOf(source).value));
export const templateOf = keeping((source: string) => parseTemplate(source, templateFunctions));

/** The triggers of a file mostly wait for the same few things. */
export const conditionsOf = keeping(compileConditions);

function keeping<Source extends readonly unknown[], T>(parse: (...source: Source) => T): (...source: Source) => T {
  const kept = new Map<string, T>();
  return (...source) => {
    const key = JSON.stringify(source);
    let parsed = kept.get(key);
    if (parsed === undefined) {
      if (kept.size === most) kept.clear();
      kept.set(key, (parsed = parse(...source)));
    }
    return parsed;
  };
}

/** More than one object has, so that none is parsed twice for it. */
const most = 100;
