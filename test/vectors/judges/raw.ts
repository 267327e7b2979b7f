import { evaluate } from '../../../language/embedded/gjson/evaluate.ts';
import { parse } from '../../../language/embedded/gjson/parse.ts';

/** A part of a case in its own spelling: JavaScript's numbers do not hold all of Go's. */
export function rawOf(line: string, path: string): string {
  return evaluate(parse(path).value, line).raw;
}
