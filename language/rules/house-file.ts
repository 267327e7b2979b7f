import { configurationFileSchema, fixtureFileSchema } from '../../schemas/house-files.ts';
import type { Schema } from '../../schemas/build.ts';
import { type HouseFile, houseFileOf } from '../house-files/kind.ts';
import { problemsIn } from '../house-files/problems.ts';
import type { IndexedFile } from '../manifest/workspace-index.ts';
import { rangeAt } from '../yaml/path.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The schemas of our own files. */
export type HouseSchemas = Readonly<Record<HouseFile, Schema>>;

/** `codes` are those of the checks, which the configuration may name. */
export function houseSchemas(codes: readonly string[]): HouseSchemas {
  return { configuration: configurationFileSchema(codes), fixture: fixtureFileSchema() };
}

/** What is wrong with a fixture or the configuration, in the words of the emulator; `null` for other files. */
export function houseFileFindings({ uri, yaml, manifests }: IndexedFile, schemas: HouseSchemas): Diagnostic[] | null {
  const code = houseFileOf(uri);
  const [first] = yaml.documents;
  if (code === null || first === undefined || manifests.length > 0) return null;
  const { document, start: offset } = first;
  const finding = { uri, code, severity: 'error' } as const;
  if (document.errors.length > 0)
    return document.errors.map(({ message, start, end }) => {
      return { ...finding, message: `The ${code} is not YAML: ${message}.`, start: start + offset, end: end + offset };
    });
  return problemsIn(document, schemas[code]).map(({ path, part, message, meant }) => {
    const { start, end } = rangeAt(document.root, path, part);
    const range = { start: start + offset, end: end + offset };
    const fix = meant === undefined ? {} : { fix: { title: `Change to ${meant}`, edits: [{ ...range, text: meant }] } };
    return { ...finding, ...range, message: sentence(message), ...fix };
  });
}

function sentence(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}${text.endsWith('?') ? '' : '.'}`;
}
