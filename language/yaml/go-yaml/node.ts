/** What a document says, before tags and words are understood. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  /** In full, `''` where none is written. */
  readonly tag: string;
  /** Without quotes and tag, so that its text decides what it is. */
  readonly isImplicit: boolean;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: YamlNode[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  /** Keys and values by turns. */
  readonly items: YamlNode[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly name: string;
  /** May be a list or mapping that this alias is in. */
  readonly target: ScalarNode | SequenceNode | MappingNode;
}
