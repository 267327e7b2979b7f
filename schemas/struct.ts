/** A Go struct of Argo Events: what `fields/` holds one file of for each. */
export interface Struct {
  /** Go's name without its package. */
  readonly name: string;
  /** One sentence: what a value of it is for. */
  readonly description: string;
  /** In the order of the Go struct, which is the order of its JSON. */
  readonly fields: readonly (Field | Embedded)[];
}

export interface Field {
  /** The JSON key. */
  readonly name: string;
  /** The Go type as `reflect` prints it: `*v1.SecretKeySelector`, `map[string]v1alpha1.AMQPEventSource`. */
  readonly type: string;
  readonly omitempty?: true;
  /** The controller refuses the object without it, or nothing works without it; the published schema is not asked. */
  readonly required?: true;
  /** All values that have a meaning. */
  readonly enum?: readonly string[];
  /** What has taken its place, where upstream calls the field deprecated: `` `repositories` ``. */
  readonly deprecated?: string;
  /** What holds when the field is absent. */
  readonly default?: string;
  /** Our own sentence: what it really does. */
  readonly description: string;
}

/** A struct whose fields stand among those of its owner (Go embedding). */
export interface Embedded {
  readonly embedded: string;
}
