import { Fuel, OutOfFuel } from '../../language/embedded/fuel.ts';
import { evaluate } from '../../language/embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { parse } from '../../language/embedded/gotemplate/parse.ts';
import type { TemplateValue } from '../../language/embedded/gotemplate/call.ts';
import type { Span } from '../../language/embedded/language.ts';
import { sprint } from '../../language/go/fmt.ts';
import { encode } from '../../language/go/json-encode.ts';
import { GoError, type Value } from '../../language/go/value.ts';
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

/** A map may hold itself, and lists that share their elements can be far larger than what made them. */
function textOf(value: TemplateValue): string {
  if (typeof value === 'symbol') return '<no value>';
  try {
    return written(value, new Fuel(editorSources.limits));
  } catch (error) {
    if (error instanceof OutOfFuel || error instanceof RangeError) return '<too large to be shown>';
    throw error;
  }
}

function written(value: Value, fuel: Fuel): string {
  try {
    return encode(value, { escapeHTML: false, fuel });
  } catch (error) {
    // What has no JSON, such as a function, has still a text.
    if (error instanceof GoError) return sprint([value], fuel);
    throw error;
  }
}
