import type { LanguageError, Parsed } from '../language.ts';
import { componentsOf } from './components.ts';
import { GjsonPath } from './path.ts';
import { parseQuery, skipQuoted } from './query.ts';

/** Compiles a path, to be used for any number of texts. gjson itself refuses no path: the errors are what it reads as nothing. */
export function parse(path: string): Parsed<GjsonPath> {
  return { value: new GjsonPath(path), errors: findErrors(path) };
}

function findErrors(path: string): LanguageError[] {
  if (path === '') return [{ message: 'the path is empty', start: 0, end: 0 }];
  return componentsOf(path).flatMap(({ text, start, end }) => {
    const message = messageFor(text);
    return message === null ? [] : [{ message, start, end }];
  });
}

function messageFor(component: string): string | null {
  if (/^#[([]/.test(component)) return parseQuery(component) === null ? 'the query is not closed' : null;
  if (!/^[{[]/.test(component) || component.length === 1) return null;
  return isClosed(component) ? null : `the ${component.startsWith('{') ? 'object' : 'array'} of paths is not closed`;
}

function isClosed(component: string): boolean {
  let depth = 0;
  for (let i = 0; i < component.length; i++) {
    const c = component.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') i = skipQuoted(component, i);
    else if ('{[('.includes(c)) depth++;
    else if ('}])'.includes(c) && --depth === 0) return true;
  }
  return false;
}
