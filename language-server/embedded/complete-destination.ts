import { type Shape, shapeOf } from '../../schemas/shape.ts';
import { type TargetType, targetAt, targetFields, targetOf } from '../../schemas/target.ts';
import { parseJson } from '../../language/manifest/json-text.ts';
import { type Node, jsonType, member } from '../../language/yaml/node.ts';
import { nodeAt } from '../../language/yaml/path.ts';
import type { Completion } from '../../language/embedded/language.ts';
import type { EmbeddedText } from './complete-in.ts';
import { shapeAt } from './typed-place.ts';

/**
 * Where a parameter can write: fields of the template for `parameters` of a trigger; for those of an object what the schema
 * of its kind and the object itself have. A payload has no shape of its own: there the name that the value has in the event.
 */
export function completeDestination({ source, at, manifest, path }: EmbeddedText): Completion[] {
  const steps = source.slice(0, at).split('.');
  const word = steps.pop()!;
  const end = at + /^[\w-]*/.exec(source.slice(at))![0].length;
  const found = path.includes('payload') ? inPayload() : path.includes('template') ? inObject() : inTemplate(steps);
  return [...found].map(([label, detail]) => ({ label, detail, kind: 'path', start: at - word.length, end }));

  function inPayload(): Map<string, string> {
    const key = nodeAt(manifest.document.root, [...path.slice(0, -1), 'src', 'dataKey']);
    const name = key?.kind === 'scalar' && steps.length === 0 ? /[\w-]+$/.exec(key.text)?.[0] : undefined;
    return new Map(name === undefined ? [] : [[name, 'its name in the event']]);
  }

  function inObject(): Map<string, string> {
    const list = path.lastIndexOf('parameters');
    if (list < 0) return new Map();
    const resource = nodeAt(manifest.document.root, [...path.slice(0, list), 'source', 'resource']);
    return resource === null ? new Map() : inResource(asTree(resource), steps);
  }
}

/** A resource may be written as JSON text. */
function asTree(resource: Node): Node {
  return resource.kind === 'scalar' ? (parseJson(resource.text).node ?? resource) : resource;
}

function inTemplate(steps: readonly string[]): Map<string, string> {
  const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const shape: Shape | null = shapeAt(shapeOf('v1alpha1.TriggerTemplate'), path);
  if (shape?.kind !== 'struct') return new Map();
  return new Map(shape.fields.map(({ name, field }) => [name, field?.description ?? '']));
}

function inResource(root: Node, steps: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const [apiVersion, kind] = [member(root, 'apiVersion'), member(root, 'kind')];
  let type: TargetType | null =
    apiVersion?.kind === 'scalar' && kind?.kind === 'scalar' ? targetOf(apiVersion.text, kind.text) : null;
  let node: Node | null = root;
  for (const step of steps) {
    type = type === null ? null : targetAt(type, step);
    node = node?.kind === 'sequence' ? (node.items[Number(step)] ?? null) : member(node, step);
  }
  if (node?.kind === 'mapping') for (const { key, value } of node.entries) found.set(escaped(key.name), sample(value));
  if (node?.kind === 'sequence') for (const [i, item] of node.items.entries()) found.set(String(i), sample(item));
  if (node?.kind === 'sequence' || type?.endsWith('[]')) found.set('-1', 'appends an element');
  for (const [name, of] of Object.entries((type === null ? null : targetFields(type)) ?? {}))
    if (!found.has(name)) found.set(name, of);
  return found;
}

/** A dot in a key is no step. */
function escaped(key: string): string {
  return key.replaceAll('.', String.raw`\.`);
}

function sample(node: Node): string {
  return node.kind === 'scalar' ? node.text.slice(0, 60) : jsonType(node);
}
