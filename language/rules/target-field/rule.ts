import { type TargetType, targetAt, targetFields, targetOf } from '../../../schemas/target.ts';
import { jsonType, member } from '../../yaml/node.ts';
import type { Node } from '../../yaml/node.ts';
import type { Path } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';
import { nodeAt } from '../../yaml/path.ts';

/** A field that the object a trigger makes does not have, or a value that it does not take. */
export const targetField: Rule = {
  meta: {
    code: 'target-field',
    severity: 'warning',
    summary:
      'The object is made when an event comes: a field that its kind does not have is dropped then, a wrong type refused.',
    covers: [],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    trigger({ template, parameters }, path) {
      for (const kind of ['k8s', 'argoWorkflow'] as const) {
        const at = [...path, 'template', kind, 'source', 'resource'];
        const resource = template?.[kind]?.source?.resource ? nodeAt(manifest.document.root, at) : null;
        const type = resource === null ? null : typeOf(resource);
        if (resource === null || type === null) continue;
        const replaced = new Set([
          ...(template?.[kind]?.parameters ?? []).map(({ dest = '' }) => dest),
          ...(parameters ?? []).map(({ dest = '' }) => dest.replace(`${kind}.source.resource.`, '')),
        ]);
        for (const { path: inside, message, onKey } of problemsOf(resource, type)) {
          if (replaced.has(inside.join('.'))) continue;
          report({ message, path: [...at, ...inside], part: onKey ? 'key' : 'value' });
        }
      }
    },
  }),
};

function typeOf(resource: Node): TargetType | null {
  const [apiVersion, kind] = [member(resource, 'apiVersion'), member(resource, 'kind')];
  if (apiVersion?.kind !== 'scalar' || kind?.kind !== 'scalar') return null;
  return targetOf(apiVersion.text, kind.text);
}

interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly onKey: boolean;
}

function* problemsOf(node: Node, type: TargetType, path: Path = []): Generator<Problem> {
  if (type === 'any' || jsonType(node) === 'null') return;
  const wrong = mismatch(node, type);
  if (wrong !== null) yield { path, message: wrong, onKey: node.kind !== 'scalar' };
  else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) yield* problemsOf(item, type.slice(0, -2), [...path, index]);
  } else if (node.kind === 'mapping') {
    for (const { key, value, merged } of node.entries) {
      const inner = targetAt(type, key.name);
      if (inner !== null) yield* problemsOf(value, inner, [...path, key.name]);
      else if (!merged) yield { path: [...path, key.name], message: unknown(type, key.name), onKey: true };
    }
  }
}

function unknown(type: TargetType, name: string): string {
  const names = Object.keys(targetFields(type) ?? {});
  const meant = nearest(name, names);
  const advice =
    meant === null ? (names.length <= 8 ? ` Its fields are ${names.join(', ')}.` : '') : ` Did you mean \`${meant}\`?`;
  return `${type.replace(/^(Core)?V1/, '')} has no field \`${name}\`, so it is dropped when the object is made.${advice}`;
}

/** Why a value cannot be decoded there; what a Workflow takes is judged by its own controller, more leniently. */
function mismatch(node: Node, type: TargetType): string | null {
  const actual = jsonType(node);
  const wanted = type.endsWith('[]') ? 'array' : type.endsWith('{}') || targetFields(type) !== null ? 'object' : null;
  if (wanted !== null)
    return actual === wanted
      ? null
      : `A ${names[wanted]} belongs here: the cluster refuses the object with a ${names[actual]}.`;
  if (actual === 'object' || actual === 'array')
    return `A ${type} belongs here: the cluster refuses the object with a ${names[actual]}.`;
  const fits: Readonly<Record<string, readonly string[]>> = {
    string: ['string'],
    boolean: ['bool'],
    integer: ['number'],
    number: ['number', 'string'],
    quantity: ['number', 'string'],
    'int-or-string': ['number', 'string'],
  };
  if (fits[type]?.includes(actual) !== false) return null;
  const quote = type === 'string' ? ' Quote it.' : '';
  return `A ${names[type] ?? type} belongs here: the cluster refuses the object with a ${names[actual]}.${quote}`;
}

const names: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'mapping',
  string: 'text',
  number: 'number',
  integer: 'number',
  bool: 'boolean',
  boolean: 'boolean',
};
