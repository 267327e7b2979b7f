import type { LanguageError, Parsed } from '../language.ts';
import { GjsonPath } from './path.ts';

/** Compiles a path, to be used for any number of texts. gjson itself refuses no path: the errors are what it reads as nothing. */
export function parse(path: string): Parsed<GjsonPath> {
  return { value: new GjsonPath(path), errors: findErrors(path) };
}

function findErrors(path: string): LanguageError[] {
  return path === '' ? [{ message: 'the path is empty', start: 0, end: 0 }] : [];
}
