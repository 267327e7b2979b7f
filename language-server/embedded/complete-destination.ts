import { type Shape, shapeOf } from '../../schemas/shape.ts';
import { type TargetType, targetAt, targetFields, targetOf } from '../../schemas/target.ts';
import { parseJson } from '../../language/manifest/json-text.ts';
import { ineffectiveFields } from '../../language/rules/ineffective-field/fields.ts';
import { whyLate } from '../../language/rules/ineffective-field/late-parameters.ts';
import { parseFile } from '../../language/yaml/file.ts';
import { type Node, jsonType, member } from '../../language/yaml/node.ts';
import { nodeAt } from '../../language/yaml/path.ts';
import type { Completion } from '../../language/embedded/language.ts';
import type { EmbeddedText } from './embedded-text.ts';
import { shapeAt } from './typed-place.ts';

/**
 * Where a parameter can write: fields of the template for `parameters` of a trigger; for those inside a kind of trigger its fields,
 * or what the schema of the object that it makes and the object itself have. A payload has no shape of its own: there the name that
 * the value has in the event.
 */
export function completeDestination({ source, at, manifest, path }: EmbeddedText): Completion[] {
  const steps = source.slice(0, at).split('.');
  const word = steps.pop()!;
  const end = at + /^[\w-]*/.exec(source.slice(at))![0].length;
  const found = path.includes('payload') ? inPayload() : path.includes('template') ? inKind() : inTemplate(steps);
  return [...found].map(([label, detail]) => ({ label, detail, kind: 'path', start: at - word.length, end }));

  function inPayload(): Map<string, string> {
    const key = nodeAt(manifest.document.root, [...path.slice(0, -1), 'src', 'dataKey']);
    const name = key?.kind === 'scalar' && steps.length === 0 ? /[\w-]+$/.exec(key.text)?.[0] : undefined;
    return new Map(name === undefined ? [] : [[name, 'its name in the event']]);
  }

  function inKind(): Map<string, string> {
    const list = path.lastIndexOf('parameters');
    const kind = String(path[list - 1]);
    if (list < 0) return new Map();
    if (kind !== 'k8s' && kind !== 'argoWorkflow') return inSettings(kind, steps);
    const resource = resourceIn(nodeAt(manifest.document.root, [...path.slice(0, list), 'source']));
    return resource === null ? new Map() : inResource(resource, steps);
  }
}

/** The object that a trigger makes, where the manifest has it: in YAML, or as JSON or YAML text. */
function resourceIn(source: Node | null): Node | null {
  const [resource, inline] = [member(source, 'resource'), member(source, 'inline')];
  if (inline?.kind === 'scalar') return parseFile(inline.text).documents[0]?.document.root ?? null;
  return resource?.kind === 'scalar' ? (parseJson(resource.text).node ?? null) : resource;
}

/** Fields of a kind of trigger that are read behind its own parameters; most are read before. */
function inSettings(kind: string, steps: readonly string[]): Map<string, string> {
  const isEver = !ineffectiveFields.get('Trigger')!.some(([field]) => field === `${kind}.parameters`);
  const found = isEver ? inTemplate([kind, ...steps]) : new Map<string, string>();
  const [first] = steps;
  if (first !== undefined) return whyLate(kind, first) === null ? found : new Map();
  return new Map([...found].filter(([field]) => whyLate(kind, field) === null));
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
