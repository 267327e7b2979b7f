import { set } from '../../../../language/embedded/sjson/evaluate.ts';
import { parsePath } from '../../../../language/embedded/sjson/path.ts';
import { parseJson } from '../../../../language/manifest/json-text.ts';
import { triggerKinds } from '../../../../language/manifest/trigger-kinds.ts';
import { type Node, member } from '../../../../language/yaml/node.ts';
import { nodeAt } from '../../../../language/yaml/path.ts';
import { type Refactoring, itemAt, sensorOf } from './refactoring.ts';

/**
 * Makes `parameters.0.value` into `parameters.#(name=="message").value`, which goes on to mean the same item when others are
 * put in front of it. Offered where both write the same object.
 */
export const addressByName: Refactoring = (place) => {
  const sensor = sensorOf(place);
  const { path, manifest } = place;
  const list = path.lastIndexOf('parameters');
  const at = [...path.slice(0, list + 2), 'dest'];
  const node = nodeAt(manifest.document.root, at);
  const trigger = sensor?.ours.value.spec?.triggers?.[itemAt(path, 'triggers') ?? -1];
  const kind = triggerKinds.find((kind) => kind === path[list - 1]);
  const settings = kind === 'k8s' || kind === 'argoWorkflow' ? trigger?.template?.[kind] : undefined;
  const json = settings?.source?.resource?.json;
  if (list < 0 || path.includes('dlqTrigger') || node?.kind !== 'scalar' || json === undefined) return [];
  const named = byName(node.text, parseJson(json).node);
  if (named === node.text || written(named, json) !== written(node.text, json)) return [];
  const edits = [{ start: node.start, end: node.end, text: `'${named.replaceAll("'", "''")}'` }];
  return [{ title: `Address by name: ${named}`, kind: 'refactor.rewrite', edits }];
};

/** Every index of a plain path, as far as the item there has a name that no other item has. */
function byName(dest: string, root: Node | null | undefined): string {
  if (/[\\*?#|@:]/.test(dest)) return dest;
  let node: Node | null = root ?? null;
  const steps = dest.split('.').map((step) => {
    const list = node;
    node = list?.kind === 'sequence' ? (list.items[Number(step)] ?? null) : member(list, step);
    const name = list?.kind === 'sequence' ? nameOf(node) : null;
    const same = list?.kind === 'sequence' ? list.items.filter((item) => nameOf(item) === name) : [];
    return name !== null && same.length === 1 ? `#(name=="${name}")` : step;
  });
  return steps.join('.');
}

function nameOf(node: Node | null): string | null {
  const name = member(node, 'name');
  return name?.kind === 'scalar' && typeof name.value === 'string' && /^[\w /-]+$/.test(name.value) ? name.value : null;
}

function written(path: string, json: string): string {
  const { text, error } = set(parsePath(path), json, 'written here');
  return error ?? text;
}
