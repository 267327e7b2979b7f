import type { Fixture } from '../language/house-files/fixture.ts';
import { fixtureFileSchema } from '../schemas/house-files.ts';
import { readHouseFile } from './house-file.ts';

/** Reads the text of a fixture; what is wrong with it is a `UserError`. */
export function parseFixture(text: string, file: string): Fixture {
  return readHouseFile(text, { file, kind: 'fixture', schema: fixtureFileSchema() }) as Fixture;
}
