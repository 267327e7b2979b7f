import { fixtureFileSchema } from '../../schemas/house-files.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { problemsIn, valueOf } from './problems.ts';

/** `*.event.yaml`: which event of which source, and either the HTTP request that makes it or its data. */
export interface Fixture {
  readonly eventSource: string;
  readonly event: string;
  readonly request?: FixtureRequest;
  readonly data?: unknown;
  readonly id?: string;
  /** RFC 3339 */
  readonly time?: string;
}

export interface FixtureRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, all else as JSON. */
  readonly body?: unknown;
}

/** Reads a fixture from a document without YAML errors; `problem` says in half a sentence what is wrong with it. */
export function readFixture(document: YamlDocument): { readonly fixture: Fixture } | { readonly problem: string } {
  const [problem] = problemsIn(document, schema);
  return problem === undefined ? { fixture: valueOf(document) as Fixture } : { problem: problem.message };
}

const schema = fixtureFileSchema();
