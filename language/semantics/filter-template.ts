import type { Sources } from '../go/sources.ts';
import type { Finding } from './finding.ts';

/** Makes the text form of a value into another text, or answers why it cannot. */
export type DataTemplate = (input: string) => { readonly text: string } | Finding;

/** The `template` of a data filter, with the value's string form as `.Input`. Its errors come when it is used. */
export function compileDataTemplate(_source: string, _operator: string, _sources: Sources): DataTemplate {
  return () => ({ outcome: 'not-supported', error: 'not supported yet: templates of data filters' });
}
