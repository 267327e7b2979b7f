import { Fuel } from '../../language/embedded/fuel.ts';
import { evaluate } from '../../language/embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { parse } from '../../language/embedded/gotemplate/parse.ts';
import type { TemplateValue } from '../../language/embedded/gotemplate/call.ts';
import type { Span } from '../../language/embedded/language.ts';
import { readable } from '../../language/go/readable.ts';
import { templateData } from '../../language/semantics/resolve-template.ts';
import { editorSources } from './judgements.ts';
import { type Part, kept } from './part.ts';

/** The innermost part at an offset that had a value when the template was executed over JSON; `null` where none did. */
export function templatePartAt(source: string, offset: number, json: string): Part | null {
  const { value: template, errors } = parse(source, templateFunctions, { name: 'param' });
  if (errors.length > 0) return null;
  let innermost: Span | null = null;
  let [runs, values]: [number, string[]] = [0, []];
  const trace = (part: Span, value: TemplateValue) => {
    const { start, end } = part;
    if (offset < start || offset > end) return;
    const isSame = innermost !== null && innermost.start === start && innermost.end === end;
    if (!isSame && innermost !== null && innermost.end - innermost.start <= end - start) return;
    if (!isSame) [innermost, runs, values] = [part, 0, []];
    if (runs++ < kept) values.push(textOf(value));
  };
  evaluate(template, templateData(json), { sources: editorSources, trace });
  return innermost === null ? null : { ...(innermost as Span), runs, given: runs, values, error: null };
}

function textOf(value: TemplateValue): string {
  if (typeof value === 'symbol') return '<no value>';
  return readable(value, { escapeHTML: false, fuel: new Fuel(editorSources.limits) });
}
