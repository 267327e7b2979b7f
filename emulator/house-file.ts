import type { HouseFile } from '../language/house-files/kind.ts';
import { problemsIn, valueOf } from '../language/house-files/problems.ts';
import { Positions } from '../language/text/positions.ts';
import { parseFile } from '../language/yaml/file.ts';
import { rangeAt } from '../language/yaml/path.ts';
import type { Schema } from '../schemas/build.ts';
import { UserError } from './user-error.ts';

/** What is read: the kind of file, for a person, and what it must fit. */
export interface HouseFileRead {
  readonly file: string;
  readonly kind: HouseFile;
  readonly schema: Schema;
}

/** The value of one of our own files; what is wrong with it is a `UserError` that names file and line. */
export function readHouseFile(text: string, { file, kind, schema }: HouseFileRead): unknown {
  const { start, document } = parseFile(text).documents[0]!;
  const wrong = (offset: number, sentence: string) => {
    const { line } = new Positions(text).positionAt(start + offset);
    return new UserError(`${file}:${line + 1}: ${sentence}`);
  };
  const [error] = document.errors;
  if (error !== undefined) throw wrong(error.start, `the ${kind} is not YAML: ${error.message}.`);
  const [problem] = problemsIn(document, schema);
  if (problem === undefined) return valueOf(document);
  const { path, part, message } = problem;
  throw wrong(
    rangeAt(document.root, path, part).start,
    message.replace(/[.?]?$/, (end) => end || '.'),
  );
}
