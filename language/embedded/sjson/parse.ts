import type { Parsed } from '../language.ts';
import { type SjsonPath, parsePath } from './path.ts';

/** Compiles a destination path, to be used for any number of texts. */
export function parse(path: string): Parsed<SjsonPath> {
  const value = parsePath(path);
  const errors = value.kind === 'empty' ? [{ message: emptyPath, start: 0, end: 0 }] : [];
  return { value, errors };
}

/** The one path that every write refuses. */
export const emptyPath = 'path cannot be empty';
