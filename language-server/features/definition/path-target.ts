import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { type Node, member } from '../../../language/yaml/node.ts';
import { type Path, nodeAt, rangeAt } from '../../../language/yaml/path.ts';
import { offsetInScalar } from '../../../language/yaml/source-map.ts';
import type { Context } from '../../context.ts';
import type { EmbeddedPart } from '../../embedded/embedded-parts.ts';
import { dependencyAt } from '../../values/data-at.ts';
import { eventAt, eventOfDependency } from '../../values/event-names.ts';

/** A place in a file. */
export interface Target {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a path leads to, up to the step under the cursor: that of a parameter's `dest` to what it writes over, that of a
 * payload to the value in the pinned fixture. `null` where nothing of the workspace stands there.
 */
export function pathTarget(manifest: Manifest, offset: number, context: Context): Target | null {
  const part = context.embedded.at(manifest, offset);
  if (part === null) return null;
  const steps = stepsTo(part.scalar.text, offsetInScalar(manifest.document.text, part.scalar, offset));
  if (steps === null) return null;
  if (part.language === 'sjson') return inTemplate(manifest, part, steps);
  return part.language === 'gjson' ? inFixture(manifest, part, { steps, context }) : null;
}

/** The steps of a plain path as far as the cursor; queries, wildcards and modifiers find their own way. */
function stepsTo(source: string, at: number): string[] | null {
  const end = at + /^[^.]*/.exec(source.slice(at))![0].length;
  const path = source.slice(0, end);
  return path === '' || /[\\*?#|@:]/.test(path) ? null : path.split('.');
}

function inTemplate(manifest: Manifest, { path }: EmbeddedPart, steps: readonly string[]): Target | null {
  const list = path.lastIndexOf('parameters');
  if (list < 0) return null;
  const root = [...path.slice(0, list), ...(path.includes('template') ? ['source', 'resource'] : ['template'])];
  return targetIn(manifest, root, steps);
}

function inFixture(
  manifest: Manifest,
  { path }: EmbeddedPart,
  { steps, context }: { readonly steps: readonly string[]; readonly context: Context },
): Target | null {
  const dependency = dependencyAt(manifest, path, context);
  const isBefore = path[3] === 'transform';
  if (String(path.at(-1)).startsWith('context') || (dependency?.transform && !isBefore)) return null;
  const name = dependency === null ? eventAt(manifest, path) : eventOfDependency(context.index, manifest, dependency);
  const fixture = name === null ? undefined : context.pinned.pinned(name)?.fixture;
  if (fixture === undefined || !('uri' in fixture)) return null;
  const placed = context.index.file(fixture.uri)?.yaml.documents[0];
  if (placed === undefined) return null;
  const file = { uri: fixture.uri, ...placed };
  const [first, ...rest] = steps;
  return targetIn(file, ['data'], steps) ?? (first === 'body' ? targetIn(file, ['request', 'body'], rest) : null);
}

/** The value below a root that steps lead to, if they lead to one. */
function targetIn(
  { uri, start, document }: Pick<Manifest, 'uri' | 'start' | 'document'>,
  root: Path,
  steps: readonly string[],
): Target | null {
  const path: (string | number)[] = [...root];
  let node: Node | null = nodeAt(document.root, root);
  for (const step of steps) {
    path.push(node?.kind === 'sequence' ? Number(step) : step);
    node = node?.kind === 'sequence' ? (node.items[Number(step)] ?? null) : member(node, step);
  }
  if (node === null) return null;
  const range = rangeAt(document.root, path, 'key');
  return { uri, start: start + range.start, end: start + range.end };
}
