import type { Content, Ours } from '../manifest/manifest.ts';
import type { Time } from '../go/time.ts';
import type { BusKind } from './validation/sensor.ts';

/** One check. Its page in `docs/rules` is made from `meta`; its tests stand beside it. */
export interface Rule {
  readonly meta: RuleMeta;
  /** What is wrong in one manifest, in any order. Never throws. */
  check(checked: Checked): Iterable<Found>;
}

export interface RuleMeta {
  /** Stable, because people silence checks by it: `unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what the check finds and why that matters. */
  readonly summary: string;
}

/** `error`: the cluster refuses it. `warning`: the cluster takes it and does something else than meant. */
export type Severity = 'error' | 'warning' | 'hint';

/** One document that is, or is meant to be, a manifest of ours. */
export interface Checked {
  readonly document: Content['document'];
  /** `null` when the document cannot be read as an object of ours. */
  readonly ours: Ours | null;
  /** The bus that its Sensors would use; `jetstream` where the workspace does not say. */
  readonly bus: BusKind;
  readonly now: Time;
}

export interface Found {
  /** Offsets into the document. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What would mend it; several edits belong together. */
  readonly fix?: Fix;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}
