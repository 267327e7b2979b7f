import * as v from 'valibot';
import { parseFile } from '../language/yaml/file.ts';
import { Positions } from '../language/text/positions.ts';
import { toValue } from './yaml-value.ts';
import type { Fixture } from './control/protocol/protocol.ts';
import { UserError } from './user-error.ts';

/** `*.event.yaml`: which event of which source, and either the request that makes it or its data. */
const fixtureSchema = v.pipe(
  v.strictObject({
    eventSource: v.pipe(v.string(), v.minLength(1)),
    event: v.pipe(v.string(), v.minLength(1)),
    request: v.exactOptional(
      v.strictObject({
        method: v.exactOptional(v.string()),
        path: v.exactOptional(v.string()),
        headers: v.exactOptional(v.record(v.string(), v.string())),
        body: v.exactOptional(v.unknown()),
      }),
    ),
    data: v.exactOptional(v.unknown()),
    id: v.exactOptional(v.string()),
    time: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  }),
  v.check((fixture) => 'request' in fixture !== 'data' in fixture, 'give exactly one of request and data'),
);

/** Reads a fixture; what is wrong with it is a `UserError` that names file and line. */
export function parseFixture(text: string, file: string): Fixture {
  const { documents } = parseFile(text);
  const { start, document } = documents[0]!;
  const positions = new Positions(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = positions.positionAt(start + error.start);
    throw new UserError(`${file}:${line + 1}: the fixture is not YAML: ${error.message}.`);
  }
  const result = v.safeParse(fixtureSchema, toValue(document));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map((item) => String(item.key)).join('.');
  throw new UserError(
    `${file}: ${path === '' ? '' : `${path}: `}${issue.message}. A fixture has eventSource, event, and either request or data.`,
  );
}
