import type { Path } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';
import { insertBefore } from '../edits.ts';
import { jsonType } from '../../yaml/node.ts';
import { nodeAt } from '../../yaml/path.ts';
import { parseJson } from '../../manifest/json-text.ts';
import { shapeOf } from '../../../schemas/shape.ts';

/** A value that becomes text where the target holds something else (`params.go: ResolveParamValue`). */
export const rawData: Rule = {
  meta: {
    code: 'raw-data',
    severity: 'warning',
    summary: 'Without `useRawData` every value becomes text: a number, a boolean or an object arrives in quotes.',
    covers: ['S11', 'G-22'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    parameter({ src, dest, operation }, { path, role, trigger }) {
      const key = src?.dataKey ? 'dataKey' : src?.contextKey ? 'contextKey' : null;
      if (key === null || src?.useRawData || !dest || operation === 'append' || operation === 'prepend') return;
      if (/[\\*?#|@:]/.test(dest)) return;
      const steps = dest.split('.');
      const kind = path.at(-3) as 'k8s' | 'argoWorkflow';
      const found =
        role === 'trigger'
          ? typeInTemplate(steps)
          : role === 'resource'
            ? typeInObject(trigger.template?.[kind]?.source?.resource?.json, steps)
            : null;
      if (found === null) return;
      const at = [...path, 'src', key];
      const edits = insertBefore(manifest, at, 'useRawData: true');
      const then = role === 'trigger' ? 'the trigger fails each time' : 'the cluster may refuse the object';
      report({
        message: `\`${dest}\` holds ${found}, but this puts a text there: ${then}. Add \`useRawData: true\`.`,
        path: at,
        part: 'key',
        severity: role === 'trigger' ? 'error' : 'warning',
        ...(edits.length > 0 ? { fix: { title: 'Add useRawData: true', edits } } : {}),
      });
    },
  }),
};

/** What the field of the template is, when it is no text. */
function typeInTemplate(steps: readonly string[]): string | null {
  let shape = shapeOf('v1alpha1.TriggerTemplate');
  for (const step of steps) {
    if (shape.kind === 'struct') {
      const field = shape.byName.get(step);
      if (field === undefined) return null;
      shape = field.shape;
    } else if (shape.kind === 'slice') shape = shape.item.shape;
    else if (shape.kind === 'map') shape = shape.value.shape;
    else return null;
  }
  const names: { readonly [kind: string]: string } = {
    bool: 'a boolean',
    integer: 'a number',
    struct: 'an object',
    map: 'an object',
    slice: 'a list',
  };
  return names[shape.kind] ?? null;
}

/** What stands in the object now; a placeholder in quotes says that text is wanted. */
function typeInObject(json: string | undefined, steps: Path): string | null {
  const tree = json === undefined ? undefined : parseJson(json).node;
  if (tree === undefined) return null;
  const node = nodeAt(
    tree,
    steps.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step)),
  );
  if (node === null) return null;
  const names: { readonly [type: string]: string } = {
    bool: 'a boolean',
    number: 'a number',
    object: 'an object',
    array: 'a list',
  };
  return names[jsonType(node)] ?? null;
}
