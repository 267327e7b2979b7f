import type { Fix, Severity, Tag } from './rule.ts';

/** Something to tell the author. Offsets are the file's. */
export interface Diagnostic {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly tag?: Tag;
  readonly fix?: Fix;
  /** Of upstream's validators: the rule's number, and whether upstream stops here. */
  readonly upstream?: { readonly id: string; readonly first: boolean };
}
