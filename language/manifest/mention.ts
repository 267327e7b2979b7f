import type { Path } from '../yaml/path.ts';

/** What manifests give names to. Dependencies, and the fields of an expression, are known only inside their Sensor. */
export type NameKind =
  | 'event-source'
  | 'event'
  | 'sensor'
  | 'dependency'
  | 'expression-field'
  | 'trigger'
  | 'event-bus'
  | 'secret'
  | 'config-map'
  | 'service-account'
  | 'service';

/** A place where a name is given or used. */
export interface Mention {
  readonly kind: NameKind;
  readonly name: string;
  /** Of an event its EventSource, of a trigger its Sensor, of a field the place of its expression; `''` for the others. */
  readonly owner: string;
  readonly role: 'definition' | 'reference';
  /** Of the value, or of the entry whose key it is; a name that is used by default has the path of where it would stand. */
  readonly path: Path;
  /** Whether the name stands in the key of the path's last step. */
  readonly part?: 'key';
  /** The part of the text that is the name, where that is not all of it (`conditions`). */
  readonly span?: { readonly start: number; readonly end: number };
}
