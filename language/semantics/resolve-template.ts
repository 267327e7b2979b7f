import { OutOfFuel } from '../embedded/fuel.ts';
import { readDocument } from '../embedded/gjson/read.ts';
import { wholeOf } from '../embedded/gjson/source.ts';
import { evaluate } from '../embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../embedded/gotemplate/functions.ts';
import { parse } from '../embedded/gotemplate/parse.ts';
import type { Sources } from '../go/sources.ts';
import type { Value } from '../go/value.ts';

/** A `dataTemplate` or `contextTemplate`, compiled once. It answers its text, or the error for which it is given up. */
export type ParameterTemplate = (
  json: string,
  sources: Sources,
) => { readonly text: string } | { readonly error: string };

/**
 * Compiles a template over a JSON document, whose value is `.Input` (`params.go: getValueWithTemplate`). A template that
 * does not parse answers that error for every document. One that takes too long ends in `OutOfFuel`.
 */
export function compileTemplate(source: string): ParameterTemplate {
  const { value: template, errors } = parse(source, templateFunctions, { name: 'param' });
  const [mistake] = errors;
  if (mistake !== undefined) return () => ({ error: mistake.message });
  return (json, sources) => {
    const rendered = evaluate(template, templateData(json), { sources });
    if ('error' in rendered) {
      // Without a place it is no error of the template: it was stopped, and upstream would have gone on.
      if (rendered.start === undefined) throw new OutOfFuel(rendered.error);
      return { error: rendered.error };
    }
    if (rendered.text !== '' && rendered.text !== '<no value>') return rendered;
    return { error: `template evaluated to empty string or no value: ${source}` };
  };
}

/** What a template is executed over. Decoded anew each time: a template may change the maps it is given. */
export function templateData(json: string): Map<string, Value> {
  return new Map([['Input', readDocument(wholeOf(json)).value]]);
}
