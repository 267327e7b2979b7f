import type { Trigger, TriggerParameter } from '../../../schemas/types.generated.ts';
import { type Path, nodeAt } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';
import { parseJson } from '../../manifest/json-text.ts';
import { isReplaced } from '../replaced.ts';
import { nearest } from '../../text/nearest.ts';
import type { Node, Sequence } from '../../yaml/node.ts';
import { jsonType, member } from '../../yaml/node.ts';
import { shapeOf } from '../../../schemas/shape.ts';
import { targetAt, targetFields, targetOf } from '../../../schemas/target.ts';
import { triggerKinds } from '../../manifest/trigger-kinds.ts';

/** A `dest` that makes something new where something that exists is meant (`sensors.md` 5.6). */
export const destinationPath: Rule = {
  meta: {
    code: 'destination-path',
    severity: 'error',
    summary: 'A destination that does not exist is created beside what was meant, and the placeholder goes out.',
    covers: ['S08', 'S09', 'S10', 'G-23', 'G-42'],
    scope: 'document',
  },
  create: ({ report }) => ({
    parameter({ dest }, { path, role, trigger, triggerPath }) {
      if (!dest || isReplaced(trigger, [...path.slice(triggerPath.length + 1), 'dest'])) return;
      const at = [...path, 'dest'];
      const tell = (message: string, severity?: 'warning') =>
        report({ message, path: at, ...(severity ? { severity } : {}) });
      const steps = stepsOf(dest);
      if (steps === null) {
        const message = role === 'resource' ? emptyQuery(targetOfTrigger(trigger, path), dest) : null;
        if (message !== null) tell(message);
        return;
      }
      if (role === 'trigger') {
        const message = inTemplate(steps);
        if (message !== null) tell(message);
      } else if (role === 'resource') {
        const tree = targetOfTrigger(trigger, path);
        if (tree === null) return;
        const message = inTarget(tree, steps);
        if (message === null) inObject(tree, steps, tell, dests(trigger, path.slice(triggerPath.length, -1)));
        else tell(message);
      }
    },
  }),
};

/** The keys of a plain path; `null` for one with queries, wildcards or escapes, which finds its own way. */
function stepsOf(dest: string): string[] | null {
  return /[\\*?#|@:]/.test(dest) ? null : dest.split('.');
}

/** All destinations of a list of parameters. */
function dests(trigger: Trigger, path: Path): readonly string[] {
  let at: unknown = trigger;
  for (const step of path) at = (at as { readonly [key: string]: unknown } | undefined)?.[step];
  return ((at ?? []) as readonly TriggerParameter[]).flatMap(({ dest }) => dest ?? []);
}

/** The object of a trigger that the parameter at a path goes into, where the manifest has it. */
function targetOfTrigger({ template }: Trigger, path: Path): Node | null {
  const source = template?.[path.at(-3) as 'k8s' | 'argoWorkflow']?.source?.resource;
  return source === undefined ? null : (parseJson(source.json).node ?? null);
}

/** `a.b.#(name=="c").d` where no entry of the list has that name: nothing is put anywhere. */
function emptyQuery(tree: Node | null, dest: string): string | null {
  const query = /^([\w.-]+)\.#\((\w+)==?"([^"\\]*)"\)/.exec(dest);
  if (tree === null || query === null) return null;
  const [, before, key, value] = query as unknown as [string, string, string, string];
  const list = nodeAt(
    tree,
    before.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
  if (list?.kind !== 'sequence') return null;
  const values = list.items.flatMap((item) => {
    const own = member(item, key);
    return own?.kind === 'scalar' ? own.text : [];
  });
  if (values.includes(value)) return null;
  const meant = nearest(value, values);
  const advice = meant === null ? '' : ` Did you mean \`${meant}\`?`;
  return `No entry of \`${before}\` has the ${key} \`${value}\`, so this changes nothing.${advice}`;
}

/** The types of the template say which fields there are. */
function inTemplate(steps: readonly string[]): string | null {
  let shape = shapeOf('v1alpha1.TriggerTemplate');
  for (const [index, step] of steps.entries()) {
    if (shape.kind === 'struct') {
      const field = shape.byName.get(step);
      if (field === undefined) {
        const names = shape.fields.map(({ name }) => name);
        const meant = nearest(step, names);
        const place = index === 0 ? 'The template' : `\`${steps.slice(0, index).join('.')}\``;
        const advice =
          meant === null ? hintFor(step) : ` Did you mean \`${[...steps.slice(0, index), meant].join('.')}\`?`;
        return `${place} has no field \`${step}\`, so this changes nothing.${advice}`;
      }
      shape = field.shape;
    } else if (shape.kind === 'slice') shape = shape.item.shape;
    else if (shape.kind === 'map') shape = shape.value.shape;
    else return null;
  }
  return null;
}

function hintFor(step: string): string {
  return step === 'template' || step === 'spec' || step === 'metadata'
    ? ` A path begins inside \`template\`: with one of ${triggerKinds.slice(0, 4).join(', ')} …`
    : '';
}

/** What is known of the object's kind says which fields there are. */
function inTarget(root: Node, steps: readonly string[]): string | null {
  const [apiVersion, kind] = [member(root, 'apiVersion'), member(root, 'kind')];
  if (apiVersion?.kind !== 'scalar' || kind?.kind !== 'scalar') return null;
  let type = targetOf(apiVersion.text, kind.text);
  for (const [index, step] of steps.entries()) {
    const fields = type === null ? null : targetFields(type);
    if (type === null || fields === null) return null;
    const next = targetAt(type, step);
    if (next === null) {
      const meant = nearest(step, Object.keys(fields));
      const before = steps.slice(0, index);
      const advice = meant === null ? '' : ` Did you mean \`${[...before, meant].join('.')}\`?`;
      return `A ${kind.text} has no \`${[...before, step].join('.')}\`: this changes nothing.${advice}`;
    }
    if (/(\[\]|\{\})$/.test(next)) return null;
    type = next;
  }
  return null;
}

/** The entry behind the last one, which gets this one value although the others have more. */
function bareEntry({ items }: Sequence, entry: string, [key]: Path, all: readonly string[]): string | null {
  const keys = items[0]?.kind === 'mapping' ? items[0].entries.map((one) => one.key.name) : [];
  if (typeof key !== 'string' || keys.length < 2 || !keys.includes(key)) return null;
  const list = entry.slice(0, entry.lastIndexOf('.'));
  const isFilled = all.some(
    (dest) =>
      isWithin(entry, dest) ||
      isWithin(dest, `${list}.-1`) ||
      (isWithin(dest, entry) && !isWithin(dest, `${entry}.${key}`)),
  );
  if (isFilled) return null;
  const has = items.length === 1 ? 'one entry' : `${items.length} entries`;
  return `Indexes begin at 0, and the list has ${has}: this adds another with nothing but \`${key}\`.`;
}

function isWithin(dest: string, outer: string): boolean {
  return dest === outer || dest.startsWith(`${outer}.`);
}

function inObject(
  root: Node,
  steps: Path,
  tell: (message: string, severity?: 'warning') => void,
  all: readonly string[],
): void {
  let node = root;
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index).join('.');
    if (node.kind === 'sequence') {
      if (step === '-1') return;
      const item = /^\d+$/.test(String(step)) ? node.items[Number(step)] : undefined;
      if (item === undefined) {
        if (/^\d+$/.test(String(step)) && Number(step) > node.items.length) {
          tell(
            `\`${before}\` has ${node.items.length} ${node.items.length === 1 ? 'entry' : 'entries'}: the list is filled up with null before this one. Indexes begin at 0.`,
          );
        } else if (/^\d+$/.test(String(step))) {
          const message = bareEntry(node, steps.slice(0, index + 1).join('.'), steps.slice(index + 1), all);
          if (message !== null) tell(message, 'warning');
        } else {
          tell(`\`${before}\` is a list: write an index, or a query such as \`${before}.#(name=="…")\`.`);
        }
        return;
      }
      node = item;
    } else if (node.kind === 'mapping') {
      const next = member(node, String(step));
      if (next === null) {
        // New keys may well be meant, as with labels; a near one that exists rather not.
        const names = node.entries.map(({ key }) => key.name);
        const dotted = names.find((name) => name.includes('.') && name.startsWith(`${step}.`));
        if (dotted !== undefined) {
          tell(`A dot begins a new level: for the key \`${dotted}\` write \`${dotted.replaceAll('.', '\\.')}\`.`);
        } else {
          const meant = nearest(String(step), names);
          if (meant !== null)
            tell(
              `The object has no \`${[before, step].filter(Boolean).join('.')}\`, so it is created. Did you mean \`${meant}\`?`,
              'warning',
            );
          else if (before.endsWith('annotations') && index < steps.length - 1) {
            tell('A dot begins a new level: in the name of an annotation write `\\.` for it.');
          }
        }
        return;
      }
      node = next;
    } else {
      if (jsonType(node) !== 'null') tell(`\`${before}\` is ${jsonType(node)}, and nothing can be put inside it.`);
      return;
    }
  }
}
