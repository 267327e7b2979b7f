import type { Sources } from '../go/sources.ts';
import type { Finding } from './finding.ts';
import type { Loss, Verdict } from './verdict.ts';

/** A transform in one of the languages. Only `apply` runs for each event; the rest is worked out when somebody asks why. */
export interface DataTransform {
  /** Makes data (JSON text or not) into other data, or answers why it cannot. */
  apply(data: string, sources: Sources): { readonly data: string } | Finding;
  /** What the conversions lose of data that was transformed. */
  losses(data: string, sources: Sources): readonly Loss[];
  /** How the program went: the parts of a pipeline, with what went in and came out, or the lines that ran. */
  course(data: string, sources: Sources): Pick<Verdict, 'clauses' | 'lines'>;
}
