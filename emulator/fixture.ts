import { type Fixture, readFixture } from '../language/house-files/fixture.ts';
import { Positions } from '../language/text/positions.ts';
import { parseFile } from '../language/yaml/file.ts';
import { UserError } from './user-error.ts';

/** Reads a fixture file; what is wrong with it is a `UserError` that names file and line. */
export function parseFixture(text: string, file: string): Fixture {
  const { documents } = parseFile(text);
  const { start, document } = documents[0]!;
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = new Positions(text).positionAt(start + error.start);
    throw new UserError(`${file}:${line + 1}: the fixture is not YAML: ${error.message}.`);
  }
  const read = readFixture(document);
  if ('fixture' in read) return read.fixture;
  throw new UserError(`${file}: ${read.problem}. A fixture has eventSource, event, and either request or data.`);
}
