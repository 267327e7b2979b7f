import type { Sources } from '../go/sources.ts';

/** A `dataTemplate` or `contextTemplate`, compiled once. It answers its text, or the error for which it is given up. */
export type ParameterTemplate = (
  json: string,
  sources: Sources,
) => { readonly text: string } | { readonly error: string } | null;

/** Until the template engine is there nothing is known about any template. */
export function compileTemplate(_source: string): ParameterTemplate {
  return () => null;
}
