/**
 * A YAML value as Kubernetes reads it: aliases are followed, merge keys are applied, plain scalars are resolved by YAML 1.1.
 * All offsets are UTF-16 code units into the text of the document (not of the file), half-open.
 */
export type Node = Scalar | Mapping | Sequence;

export interface Scalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  /** What Kubernetes decodes. A number that a double cannot hold exactly is exact in `json` only. */
  readonly value: string | number | boolean | null;
  /** The text after folding and unescaping, before it is read as a number, a boolean or null. */
  readonly text: string;
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';
  /** The exact JSON literal of a number, a boolean or null; `''` for a text, which `toJson` quotes when it is asked to. */
  readonly json: string;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly start: number;
  readonly end: number;
  /** In order of the text; a key may occur twice, the last one counts (`member`). */
  readonly entries: readonly Entry[];
  readonly flow: boolean;
}

export interface Entry {
  readonly key: Key;
  readonly value: Node;
  /** The entry comes from a merge key (`<<`) and stands elsewhere in the document. */
  readonly merged: boolean;
}

export interface Key {
  readonly start: number;
  readonly end: number;
  /** The key in JSON: `on` is `true`, `012` is `10`. */
  readonly name: string;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly start: number;
  readonly end: number;
  readonly items: readonly Node[];
  readonly flow: boolean;
}

export interface YamlError {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Some read the document nevertheless; the message says who. */
  readonly isDisputed?: true;
}

/** The type's name in the JSON world: how a decoder's message calls it. */
export function jsonType(node: Node): 'object' | 'array' | 'string' | 'number' | 'bool' | 'null' {
  if (node.kind === 'mapping') return 'object';
  if (node.kind === 'sequence') return 'array';
  if (node.value === null) return 'null';
  const type = typeof node.value;
  return type === 'boolean' ? 'bool' : (type as 'string' | 'number');
}

/** The entry of a key that counts: the last one written. */
export function entryOf(node: Node | null | undefined, name: string): Entry | null {
  if (node?.kind !== 'mapping') return null;
  return node.entries.findLast((entry) => entry.key.name === name) ?? null;
}

/** The value of a key, `null` when the key is absent or the node is no mapping. */
export function member(node: Node | null | undefined, name: string): Node | null {
  return entryOf(node, name)?.value ?? null;
}
