import { type Failure, evaluate } from '../embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../embedded/gotemplate/functions.ts';
import { parse } from '../embedded/gotemplate/parse.ts';
import { type Sources, fixedSources } from '../go/sources.ts';
import { type Finding, failed } from './finding.ts';

/** Makes the text form of a value into another text, or answers why it cannot. */
export type DataTemplate = (input: string) => { readonly text: string } | Finding;

/** The `template` of a data filter, with the value's string form as `.Input`. Its errors come when it is used. */
export function compileDataTemplate(source: string, operator: string, sources: Sources | undefined): DataTemplate {
  const { value: template, errors } = parse(source, templateFunctions);
  const broken = errors[0];
  if (broken !== undefined) return () => failed(broken.message);
  // The two operators word it differently.
  const nothing =
    operator === 'or'
      ? `template evaluated to empty string or no value: '${source}'`
      : `template '${source}' evaluated to empty string or no value`;
  return (input) => {
    const rendered = evaluate(template, new Map([['Input', input]]), { sources: sources ?? fixedSources });
    if ('error' in rendered)
      return isOurs(rendered) ? { outcome: 'not-supported', error: rendered.error } : failed(rendered.error);
    return rendered.text === '' || rendered.text === '<no value>' ? failed(nothing) : rendered;
  };
}

/** Without a place the evaluation was stopped by us; a few functions cannot be done here. */
function isOurs({ start, error }: Failure): boolean {
  return start === undefined || error.includes('not supported yet: ');
}
