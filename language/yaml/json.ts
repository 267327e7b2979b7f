import type { Node } from './node.ts';
import { quote } from './scalar.ts';

/** The JSON text of a value as the API server gets it: keys sorted, no white space (`sigs.k8s.io/yaml: YAMLToJSON`). */
export function toJson(node: Node | null): string {
  if (node === null) return 'null';
  if (node.kind === 'scalar') return node.json;
  if (node.kind === 'sequence') return `[${node.items.map(toJson).join(',')}]`;
  const members = new Map(node.entries.map((entry) => [entry.key.name, entry.value]));
  const names = [...members.keys()].sort(byCodePoint);
  return `{${names.map((name) => `${quote(name)}:${toJson(members.get(name)!)}`).join(',')}}`;
}

/** Go sorts strings by their bytes, which is the order of code points and not of UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

function weight(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x2000 : unit >= 0xe000 ? unit - 0x800 : unit;
}
