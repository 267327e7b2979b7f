import type { Sources } from '../go/sources.ts';
import type { Value } from '../go/value.ts';
import type { Finding } from './finding.ts';

/** What the filter of an event source looks at: the event's data as it will be published. */
export interface FilteredData {
  readonly data: string;
  readonly sources: Sources;
}

/** What an expression was evaluated on. */
export interface Seen {
  readonly environment: Map<string, Value>;
  readonly input: FilteredData;
}

/** Without `seen` the expression was not evaluated, or not to its end. */
export interface SourceFinding extends Finding {
  readonly seen?: Seen;
  readonly value?: Value;
}
