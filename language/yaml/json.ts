import type { Node } from './node.ts';
import { compare } from '../go/json-order.ts';
import { quote } from '../go/json-quote.ts';

/** The JSON text of a value as the API server gets it: keys sorted, no white space (`sigs.k8s.io/yaml: YAMLToJSON`). */
export function toJson(node: Node | null): string {
  if (node === null) return 'null';
  if (node.kind === 'scalar') return typeof node.value === 'string' ? quote(node.value) : node.json;
  if (node.kind === 'sequence') return `[${node.items.map(toJson).join(',')}]`;
  const members = new Map(node.entries.map((entry) => [entry.key.name, entry.value]));
  const names = [...members.keys()].sort(compare);
  return `{${names.map((name) => `${quote(name)}:${toJson(members.get(name)!)}`).join(',')}}`;
}
